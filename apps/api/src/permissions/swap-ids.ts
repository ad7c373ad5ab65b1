/** One place in an input where an id stands: as a value, or as the key of a record. */
export type Swapped = { where: string; input: unknown }

/**
 * The input once per id in it that has a foreign counterpart, with just that occurrence swapped (R2): values and keys of
 * records alike.
 * @param foreignOf the foreign id for one of ours, or undefined for an id that is new or nobody's
 */
export const swapIds = (input: unknown, foreignOf: (id: string) => string | undefined, where = ''): Swapped[] => {
  if (typeof input === 'string') {
    const foreign = foreignOf(input)
    return foreign === undefined ? [] : [{ where, input: foreign }]
  }
  if (Array.isArray(input))
    return input.flatMap((item, index) =>
      swapIds(item, foreignOf, `${where}[${index}]`).map((swapped) => ({
        where: swapped.where,
        input: input.map((other, at) => (at === index ? swapped.input : other)),
      })),
    )
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input).flatMap(([key, value]) => {
    const foreignKey = foreignOf(key)
    const inValue = swapIds(value, foreignOf, `${where}.${key}`).map((swapped) => ({
      where: swapped.where,
      input: { ...input, [key]: swapped.input },
    }))
    if (foreignKey === undefined) return inValue
    const { [key]: _, ...rest } = input as Record<string, unknown>
    return [{ where: `${where}{${key}}`, input: { ...rest, [foreignKey]: value } }, ...inValue]
  })
}

/** The input with fields nobody asked for in every object of it (R3). */
export const withExtraFields = (input: unknown, extra: Record<string, unknown>): unknown => {
  if (Array.isArray(input)) return input.map((item) => withExtraFields(item, extra))
  if (typeof input !== 'object' || input === null) return input
  const isRecord = Object.keys(input).some((key) => /^[0-9a-f]{8}-/.test(key))
  const inner = Object.fromEntries(Object.entries(input).map(([key, value]) => [key, withExtraFields(value, extra)]))
  return isRecord ? inner : { ...extra, ...inner }
}

/** The paths of an answer's fields, arrays folded, ids as keys folded: what an allow-list names. */
export const fieldsOf = (answer: unknown, where = ''): string[] => {
  if (Array.isArray(answer)) return [...new Set(answer.flatMap((item) => fieldsOf(item, `${where}[]`)))]
  if (typeof answer !== 'object' || answer === null || answer instanceof Date) return [where]
  const entries = Object.entries(answer)
  if (entries.length === 0) return [where]
  return [
    ...new Set(
      entries.flatMap(([key, value]) =>
        fieldsOf(value, `${where}.${/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(key) ? '{id}' : key}`),
      ),
    ),
  ]
}
