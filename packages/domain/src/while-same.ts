/**
 * A function that gives its very last result again while it is asked with the very same things. By identity: only for what is
 * never changed in place.
 */
export function whileSame<Given extends readonly unknown[], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  let last: { given: Given; made: Made } | null = null
  return (...given) => {
    if (!last?.given.every((one, index) => one === given[index])) last = { given, made: make(...given) }
    return last.made
  }
}
