import { createHash } from 'node:crypto'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant, TimeZone } from '@strideloom/domain/calendar/instant.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { Transfer, TransferRow } from '@strideloom/domain/record/transfer.ts'

/** What the rows of one document are made with. */
export type Stage = {
  runnerId: string
  timeZone: TimeZone
  now: Instant
  today: Day
  /**
   * Since when what has no moment of its own is taken to be known: not later than the first approval, or it would be news there. What
   * really came later the document's `changes` tell.
   */
  knownAt: Instant
  /** Whoever imports: what came without an author, and has to have one, is theirs. */
  memberId: string
  /** An id of a row that nobody called by a name: the same for the same words. */
  newId: (...words: readonly (string | number)[]) => string
  /** Somebody whom the document names. Null: nobody was named, and that is what stands there. */
  person: (name: string | null | undefined) => string
  put: (table: string, ...rows: readonly TransferRow[]) => void
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * Ids for what a document holds. They come from what stays the same when the other program writes it anew, so that a runner who came
 * in once is known again; an id that is one of ours is kept.
 */
export const idsOf = ({ runner }: Pick<RunnerRecord, 'runner'>) => {
  const seed = [runner.birthDate ?? '', runner.sex ?? '']
  const newId = (...words: readonly (string | number)[]): string => {
    const hex = createHash('sha256')
      .update(JSON.stringify([...seed, ...words]))
      .digest('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  }
  return { newId, idHere: (kind: string, id: string): string => (UUID.test(id) ? id : newId(kind, id)) }
}

/** Longer than anybody’s name: what is cut stands in the record as it was written. */
const NAME = 200
const NOBODY = 'Not named in the file'

/** An empty stage, and what was put on it. */
export const openStage = (
  head: Omit<Stage, 'person' | 'put'>,
): { stage: Stage; rows: Record<string, TransferRow[]>; people: Transfer['people'] } => {
  const rows: Record<string, TransferRow[]> = {}
  // Whoever imports is of the practice, and keeps the name that they have there.
  const people: Transfer['people'] = [{ id: head.memberId, name: 'Whoever imports' }]
  const person = (name: string | null | undefined): string => {
    const known =
      (name ?? '')
        .replace(/\p{Cc}/gu, '')
        .toWellFormed()
        .trim()
        .slice(0, NAME) || NOBODY
    const id = head.newId('person', known)
    if (!people.some((one) => one.id === id)) people.push({ id, name: known })
    return id
  }
  const put = (table: string, ...more: readonly TransferRow[]) => {
    const there = rows[table]
    if (there) there.push(...more)
    else rows[table] = [...more]
  }
  return { stage: { ...head, person, put }, rows, people }
}

/** The whole number that a column of whole numbers holds; null stays null. */
export const whole = (value: number | null | undefined): number | null =>
  typeof value === 'number' ? Math.round(value) : null

/** Places each once: a body has no two left calves. */
export const placesOnce = <Place extends { region: string; side: string }>(places: readonly Place[]): Place[] =>
  [...new Map([...places].reverse().map((place) => [`${place.region}/${place.side}`, place])).values()].reverse()
