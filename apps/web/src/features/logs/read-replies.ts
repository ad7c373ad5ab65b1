import { readHere } from '../../lib/read-here.ts'

/** Replies to comments that were opened on this phone, by the key that `replyNews` gives them. */
export const readReplies = readHere('strideloom.replies-read', 40)
