/** Nobody does the work of a week that is further ahead than this, in days; a wrong date would count there. */
export const EARLIEST_BEFORE_DAYS = 7
