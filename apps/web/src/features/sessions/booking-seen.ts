import { addDays, type Day, isDay } from '@strideloom/domain/calendar/day.ts'

/** The day on which this phone last showed what the signs say: it is told on Today at most once a week (reference 7.3). */
const KEY = 'strideloom.booking-seen'
const QUIET_DAYS = 7

/** It stood on the page that says it in full. */
export const markBookingSeen = (today: Day): void => {
  try {
    localStorage.setItem(KEY, today)
  } catch {
    // Then Today says it again.
  }
}

/** Whether it was seen so lately that Today stays quiet. */
export const isBookingSeen = (today: Day): boolean => {
  try {
    const seen = localStorage.getItem(KEY)
    return isDay(seen) && seen > addDays(today, -QUIET_DAYS)
  } catch {
    return false
  }
}
