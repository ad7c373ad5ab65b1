/**
 * A function that makes something of an object once, and gives it again as long as the object lives. Only for objects that are
 * never changed in place.
 */
export function madeOnce<One extends object, Made>(make: (one: One) => Made): (one: One) => Made {
  const all = new WeakMap<One, { made: Made }>()
  return (one) => {
    const known = all.get(one)
    if (known) return known.made
    const made = make(one)
    all.set(one, { made })
    return made
  }
}
