/** How near to an edge the page begins to move, and the most that it moves in a frame, in px. */
const ZONE = 64
const MOST = 16

/** What scrolls around an element, and where its edges are; the page itself where nothing else scrolls. */
export const edgesOf = (element: Element): { scroller: Element; box: DOMRect } => {
  for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(one)
    const goesDown = /auto|scroll/.test(overflowY) && one.scrollHeight > one.clientHeight
    const goesAside = /auto|scroll/.test(overflowX) && one.scrollWidth > one.clientWidth
    if (goesDown || goesAside) return { scroller: one, box: one.getBoundingClientRect() }
  }
  return {
    scroller: document.scrollingElement ?? document.documentElement,
    box: new DOMRect(0, 0, innerWidth, innerHeight),
  }
}

/** What is to be scrolled along one axis, negative at its beginning: the nearer the edge, the faster. */
export const stepAt = (at: number, from: number, to: number): number => {
  const zone = Math.min(ZONE, (to - from) / 4)
  if (at < from + zone) return -Math.ceil((Math.min(zone, from + zone - at) / zone) * MOST)
  if (at > to - zone) return Math.ceil((Math.min(zone, at - to + zone) / zone) * MOST)
  return 0
}

/** Scrolls by one frame towards the edge that a point is near to; true when something moved. */
export const scrollTowards = (
  { scroller, box }: ReturnType<typeof edgesOf>,
  { x, y }: { x: number; y: number },
): boolean => {
  const [aside, down] = [stepAt(x, box.left, box.right), stepAt(y, box.top, box.bottom)]
  if (aside === 0 && down === 0) return false
  const before = [scroller.scrollLeft, scroller.scrollTop]
  scroller.scrollBy({ left: aside, top: down, behavior: 'instant' })
  return scroller.scrollLeft !== before[0] || scroller.scrollTop !== before[1]
}
