import { formatDay } from '@strideloom/ui/format/day.ts'

const two = (number: number) => String(number).padStart(2, '0')

/** The day of a moment where the reader is: `Mon 7 Dec`. */
export const dayWords = (instant: string): string => {
  const at = new Date(instant)
  return formatDay(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`)
}

/** A moment as a day and a time where the reader is: `Mon 7 Dec, 12:00`. */
export const formatMoment = (instant: string): string => {
  const at = new Date(instant)
  return `${dayWords(instant)}, ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** Copies a text. On plain http, where the clipboard is closed to pages, through the field that shows it. False when neither works. */
export const copyText = async (text: string, field: HTMLInputElement | null): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    field?.focus()
    field?.select()
    return document.execCommand('copy')
  }
}
