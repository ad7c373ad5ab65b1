/** Where an arrow leads on the map: the nearest target that lies that way, straight ahead before aside. null: stay. */
export function nextTarget(key: string, from: number, places: readonly { x: number; y: number }[]): number | null {
  const way = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[key]
  const start = places[from]
  if (key === 'Home') return places.length > 0 ? 0 : null
  if (key === 'End') return places.length - 1
  if (!way || !start) return null
  const [wayX = 0, wayY = 0] = way
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  places.forEach((place, i) => {
    const dx = place.x - start.x
    const dy = place.y - start.y
    const ahead = dx * wayX + dy * wayY
    const aside = Math.abs(dx * wayY) + Math.abs(dy * wayX)
    const cost = ahead + 2 * aside
    if (i !== from && ahead > 1 && cost < least) {
      best = i
      least = cost
    }
  })
  return best
}
