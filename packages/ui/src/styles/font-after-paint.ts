/**
 * Loads the runner's font file once the first screen has been painted and the browser has a quiet moment. Until then the
 * stand-in (same widths) is shown, so nothing moves when the letters change.
 */
export function loadFontAfterPaint(): void {
  const load = () => void import('./runner-font.css')
  if ('requestIdleCallback' in window) window.requestIdleCallback(load, { timeout: 2000 })
  else setTimeout(load, 300)
}
