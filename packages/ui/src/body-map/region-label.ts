import type { BodySide, RegionMark, RegionState } from './region-mark.ts'

export interface SideWords {
  left: string
  right: string
  /** Of a region without sides, in lists. */
  center: string
}

export const englishSides: SideWords = { left: 'Left', right: 'Right', center: 'Here' }

const stateWords: Record<RegionState, string> = {
  driver: 'suspected driver',
  working: 'being worked on',
  watch: 'watch',
  restricted: 'restricted',
  selected: 'selected',
}

/** "Left soleus", "Low back": the side first, the explanation in brackets left out. */
export function regionLabel(region: { name: string }, side: BodySide, sides: SideWords = englishSides): string {
  const name = shortName(region.name)
  return side === 'center' ? name : `${sides[side]} ${uncapitalized(name)}`
}

/** "Soleus" of "Soleus (deep lower calf)". */
export function shortName(name: string): string {
  return name.replace(/\s*\([^)]*\)\s*$/u, '')
}

/** ", stiffness 5, suspected driver": what is said after the label. */
export function markWords(mark: RegionMark | undefined, feltWord = 'stiffness'): string {
  if (!mark) return ''
  const felt = mark.felt === undefined ? '' : `, ${feltWord} ${mark.felt}`
  const state = mark.state && mark.state !== 'selected' ? `, ${stateWords[mark.state]}` : ''
  const pin = mark.pin !== undefined && mark.felt === undefined ? `, ${mark.pin}` : ''
  return felt + state + pin
}

/** "soleus" of "Soleus", "ITB" of "ITB". */
export function uncapitalized(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase() + name.slice(1) : name
}
