import { type Day, dayParts, weekday } from './day.ts'

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day inside a sentence: "Tue 1 Dec". Screens use the words of packages/ui; this is for sentences made here. */
export const dayWords = (day: Day): string => {
  const { month, date } = dayParts(day)
  return `${WEEKDAYS[weekday(day) - 1]} ${date} ${MONTHS[month - 1]}`
}
