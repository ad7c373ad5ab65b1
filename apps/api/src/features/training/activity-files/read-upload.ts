import { readFile as readBytes, stat } from 'node:fs/promises'
import { dayFromNumber } from '@strideloom/domain/calendar/day.ts'
import { epochMilliseconds, instantOf, localTimeOfMinutes, type TimeZone } from '@strideloom/domain/calendar/instant.ts'
import {
  MOST_OUTCOMES,
  outcomeSchema,
  type ReadOutcome,
  type ReadUpload,
} from '@strideloom/domain/training/activity.ts'
import { isZipFile } from './is-zip.ts'
import type { TableAnswers } from './read-csv.ts'
import { readFile } from './read-file.ts'
import { readZip } from './read-zip.ts'
import { FILE_LIMITS, Unreadable } from './unreadable.ts'

/** What is read: a file on this machine, under the name that its owner gave it. */
export type UploadToRead = { path: string; name: string; answers: TableAnswers; timeZone: TimeZone }

const DAY = 86_400_000

/** The moment at which the clock of a zone shows these milliseconds, told as if they were UTC. */
const fromWallIn =
  (timeZone: TimeZone) =>
  (wall: number): number => {
    const day = Math.floor(wall / DAY)
    const minutes = Math.floor((wall - day * DAY) / 60_000)
    const at = instantOf(dayFromNumber(day), localTimeOfMinutes(minutes), timeZone)
    return epochMilliseconds(at) + (wall - day * DAY - minutes * 60_000)
  }

/** As it can be stored: no NUL, no half of a sign, no number that is none, whatever a file put into its texts. */
const plain = (read: ReadUpload): ReadUpload =>
  JSON.parse(JSON.stringify(read), (_, value) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value,
  ) as ReadUpload

const sourceOf = (one: ReadOutcome): string => (one.kind === 'activity' ? one.activity.source : one.source)

/** As it may be stored: what says what no activity can is broken. @throws Unreadable when it is more than can be looked at */
export const settled = (found: ReadUpload): ReadUpload => {
  if (found.outcomes.length + found.questions.length > MOST_OUTCOMES)
    throw new Unreadable(
      `This file tells of more than ${MOST_OUTCOMES} activities. Divide it into several and bring them one by one.`,
    )
  const read = plain(found)
  return {
    ...read,
    outcomes: read.outcomes.map((one) =>
      outcomeSchema.safeParse(one).success
        ? one
        : {
            kind: 'broken',
            source: sourceOf(one).slice(0, 1000),
            sentence: 'It says what no activity can have, or its name is longer than any. It was not read.',
          },
    ),
    questions: read.questions.map((one) => ({ ...one, source: one.source.slice(0, 1000) })),
  }
}

/**
 * Everything that an upload tells. One broken file stops nothing of an archive; of an upload that is a single broken file,
 * that is the answer. @throws Unreadable when there is nothing that could be looked at
 */
export const readUpload = async ({ path, name, answers, timeZone }: UploadToRead): Promise<ReadUpload> => {
  const context = { answers, fromWall: fromWallIn(timeZone) }
  if (await isZipFile(path)) return settled(await readZip(path, context))
  if ((await stat(path)).size > FILE_LIMITS.bytes)
    throw new Unreadable(`This file is larger than any activity is (${FILE_LIMITS.bytes / 1024 / 1024} MB).`)
  const read = readFile((await readBytes(path)) as Buffer<ArrayBuffer>, name, context)
  const [only] = read.outcomes
  if (read.outcomes.length === 1 && only?.kind === 'broken') throw new Unreadable(only.sentence)
  return settled({ ...read, leftAlone: 0 })
}
