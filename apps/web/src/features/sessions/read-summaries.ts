import { readHere } from '../../lib/read-here.ts'

/** Summaries that were opened on this phone. */
const summaries = readHere('strideloom.summaries-read', 20)

export const markRead = summaries.mark
export const useReadSummaries = summaries.useRead
