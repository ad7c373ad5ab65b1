import type { Day } from '../calendar/day.ts'

/** What an edit needs from outside: new ids and the day it is for the runner. Days before `today` are never edited. */
export type EditContext = { newId: () => string; today: Day }
