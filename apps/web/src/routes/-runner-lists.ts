import { commentsKept } from '../features/logs/comments-outbox.ts'
import { logLists } from '../features/logs/outbox.ts'
import { answersKept } from '../features/sessions/answers-outbox.ts'
import { wishesKept } from '../features/sessions/wishes-outbox.ts'

/** What is written on this phone and not saved yet, whatever screen it was written on. */
export const RUNNER_LISTS = [...logLists, answersKept, wishesKept, commentsKept]
