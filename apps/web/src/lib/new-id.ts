import { v7 as uuidv7 } from 'uuid'

/** An id made here, before the first request: a repeated request is then the same write. */
export const newId = (): string => uuidv7()
