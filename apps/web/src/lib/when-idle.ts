/**
 * Once the screen stands and the browser has nothing better to do. Gives what takes it back.
 * @param latest after so many milliseconds in any case
 * @param otherwise so many milliseconds later in a browser that does not tell (Safari)
 */
export const whenIdle = (task: () => void, { latest = 4000, otherwise = 1500 } = {}): (() => void) => {
  if ('requestIdleCallback' in globalThis) {
    const id = requestIdleCallback(task, { timeout: latest })
    return () => cancelIdleCallback(id)
  }
  const timer = setTimeout(task, otherwise)
  return () => clearTimeout(timer)
}
