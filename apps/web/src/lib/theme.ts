import { useSyncExternalStore } from 'react'

/** Light, dark, or as the system says. Kept on the device, like every choice of how things look. */
export type Theme = 'system' | 'light' | 'dark'

const KEY = 'strideloom.theme'
const listeners = new Set<() => void>()
const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')

export const chosenTheme = (): Theme => {
  const kept = localStorage.getItem(KEY)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

/** Sets `data-theme` on <html>; called before the first render, so that nothing is drawn in the wrong one. */
export const applyTheme = (): void => {
  const theme = chosenTheme()
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export const chooseTheme = (theme: Theme): void => {
  if (theme === 'system') localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, theme)
  applyTheme()
  for (const listener of listeners) listener()
}

const watch = (listener: () => void): (() => void) => {
  listeners.add(listener)
  systemIsDark.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    systemIsDark.removeEventListener('change', listener)
  }
}

export const useTheme = (): Theme => useSyncExternalStore(watch, chosenTheme)

/** What is on the screen now, for what cannot follow the tokens by itself. */
export const useScheme = (): 'light' | 'dark' =>
  useSyncExternalStore(watch, () => {
    const theme = chosenTheme()
    return theme === 'system' ? (systemIsDark.matches ? 'dark' : 'light') : theme
  })
