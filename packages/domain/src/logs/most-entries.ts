/** Entries of the log in one request, at most: what waited on a phone goes in as few as that. */
export const MOST_ENTRIES = 200
