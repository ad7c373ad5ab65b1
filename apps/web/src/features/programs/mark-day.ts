import type { Day } from '@strideloom/domain/calendar/day.ts'

let marked: HTMLElement | null = null

/** Marks the day over which something from beside the weeks is held, in the colour of what it says; null takes the mark away. Nothing is drawn anew. */
export const markDay = (day: Day | null, isRefused: boolean): void => {
  marked?.style.removeProperty('outline')
  marked = day === null ? null : document.querySelector<HTMLElement>(`[data-day="${day}"]`)
  marked?.style.setProperty('outline', `2px solid var(${isRefused ? '--block' : '--brand'})`)
}
