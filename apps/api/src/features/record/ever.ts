/** Whole lives of running, in days: further back and ahead than anything is stored. */
const DAYS = 36_500

/** The window of a record that leaves nothing out. */
export const EVER = { historyDays: DAYS, testsDays: DAYS, workoutsBackDays: DAYS, workoutsAheadDays: DAYS }
