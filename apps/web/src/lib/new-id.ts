import { uuidv7 } from 'uuidv7'

/** An id made here, before the first request: a repeated request is then the same write. */
export const newId = (): string => uuidv7()
