import { isObject, stringsAt } from '@/lib/http/json'

const blanks: Record<string, unknown> = {
  string: '',
  number: 0,
  integer: 0,
  boolean: false,
  array: [],
  object: {},
}

/** Arguments to start from: the required members of a tool's input schema, blank. */
export function exampleArguments(schema: unknown): string {
  if (!isObject(schema) || !isObject(schema.properties)) return '{}'
  const { properties } = schema
  const names = (stringsAt(schema, 'required') ?? []).filter((name) =>
    Object.hasOwn(properties, name),
  )
  const example = Object.fromEntries(names.map((name) => [name, blank(properties[name])]))
  return JSON.stringify(example, null, 2)
}

function blank(schema: unknown): unknown {
  if (!isObject(schema)) return ''
  if (Object.hasOwn(schema, 'default')) return schema.default
  if (Array.isArray(schema.enum)) return schema.enum[0]
  return blanks[String(schema.type)] ?? ''
}
