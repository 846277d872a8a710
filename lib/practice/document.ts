/** The document without some members. */
export function without<Value extends object>(document: Value, ...names: string[]): Value {
  return Object.fromEntries(
    Object.entries(document).filter(([name]) => !names.includes(name)),
  ) as Value
}
