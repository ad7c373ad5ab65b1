/**
 * Speaks one sentence to screen readers: a grid move ("Fri 4 Dec, ceiling 6, fits"), a timer, a result that is only seen.
 * Polite unless `urgent`. The region lives in the topmost open dialog, because a modal silences everything outside it.
 */
export function announce(sentence: string, { urgent = false }: { urgent?: boolean } = {}): void {
  const dialogs = document.querySelectorAll<HTMLDialogElement>('dialog:modal')
  const region = liveRegion(dialogs[dialogs.length - 1] ?? document.body, urgent ? 'assertive' : 'polite')
  region.textContent = ''
  // the pause makes the same sentence count as news
  setTimeout(() => {
    region.textContent = sentence
  }, 30)
}

function liveRegion(home: HTMLElement, manner: 'polite' | 'assertive'): HTMLElement {
  const found = home.querySelector<HTMLElement>(`:scope > [data-announcer="${manner}"]`)
  if (found) return found
  const region = document.createElement('div')
  region.dataset.announcer = manner
  region.setAttribute('aria-live', manner)
  region.style.cssText =
    'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap'
  home.append(region)
  return region
}
