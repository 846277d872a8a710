import { isObject, stringAt } from '@/lib/http/json'

/** Arguments to start from: the required arguments of a prompt, blank. */
export function promptArguments(declared: unknown): string {
  const required = Array.isArray(declared) ? declared.filter(isRequired) : []
  const names = required.flatMap((argument) => stringAt(argument, 'name') ?? [])
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, ''])), null, 2)
}

function isRequired(argument: unknown): argument is { [key: string]: unknown } {
  return isObject(argument) && argument.required === true
}
