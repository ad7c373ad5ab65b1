/** A record of words as the options of a select or of segments. */
export const optionsOf = <T extends string>(words: Record<T, string>): { value: T; label: string }[] =>
  (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }))
