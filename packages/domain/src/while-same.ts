/**
 * A function that gives its very last result again while it is asked with the very same things. By identity: only for what is
 * never changed in place.
 */
export function whileSame<Given extends readonly unknown[], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  let last: { readonly given: Given; readonly made: Made } | null = null
  const isSame = (before: Given, given: Given): boolean => {
    for (let index = 0; index < given.length; index++) if (given[index] !== before[index]) return false
    return true
  }
  return (...given) => {
    if (last === null || !isSame(last.given, given)) last = { given, made: make(...given) }
    return last.made
  }
}
