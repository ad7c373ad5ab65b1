import { formatDay } from '@strideloom/ui/format/day.ts'

/** A moment as a day and a time where the reader is: `Mon 7 Dec, 12:00`. */
export const formatMoment = (instant: string): string => {
  const at = new Date(instant)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${formatDay(day)}, ${two(at.getHours())}:${two(at.getMinutes())}`
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
