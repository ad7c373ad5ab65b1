import { gunzipSync } from 'node:zlib'
import type { ReadUpload } from '@strideloom/domain/training/activity.ts'
import { isFit } from './fit-parts.ts'
import { readCsv, type TableAnswers } from './read-csv.ts'
import { readFit } from './read-fit.ts'
import { readGpx } from './read-gpx.ts'
import { readTcx } from './read-tcx.ts'
import { BOMB, FILE_LIMITS, Unreadable } from './unreadable.ts'

export type FileContext = {
  answers: TableAnswers
  /** The moment at which the runner's clock shows these milliseconds, told as if they were UTC. */
  fromWall: (wall: number) => number
}

const TOO_LARGE = `It is larger than any activity is (${FILE_LIMITS.bytes / 1024 / 1024} MB). It was not read.`

const TOO_LARGE_TABLE = `This table is larger than ${FILE_LIMITS.tableBytes / 1024 / 1024} MB. Divide it into several.`
const NO_ACTIVITY = 'It is no FIT, TCX, GPX or CSV.'

const unpack = (bytes: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> => {
  const most = Math.min(FILE_LIMITS.bytes, Math.max(FILE_LIMITS.ratioFrom, bytes.length * FILE_LIMITS.ratio))
  try {
    return gunzipSync(bytes, { maxOutputLength: most })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Unreadable(most < FILE_LIMITS.bytes ? BOMB : TOO_LARGE)
    throw new Unreadable('It is packed (.gz), and the packing is broken or breaks off. Export it again.')
  }
}

/** By their first bytes: names lie. */
const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

const outcomesOf = (
  bytes: Buffer<ArrayBuffer>,
  source: string,
  { answers, fromWall }: FileContext,
): Pick<ReadUpload, 'outcomes' | 'questions'> => {
  if (bytes.length === 0) throw new Unreadable('It is empty.')
  if (bytes.length > FILE_LIMITS.bytes) throw new Unreadable(TOO_LARGE)
  if (isGzip(bytes)) {
    const inner = unpack(bytes)
    if (isGzip(inner)) throw new Unreadable('It is packed twice. Unpack it once.')
    return outcomesOf(inner, source, { answers, fromWall })
  }
  const activities = (found: ReturnType<typeof readFit>) => ({
    outcomes: found.map((activity) => ({ kind: 'activity' as const, activity })),
    questions: [],
  })
  if (isFit(bytes)) return activities(readFit(bytes, source))
  const start = bytes.toString('latin1', 0, 4096).replace(/\0/g, '')
  if (/^[\s\u00ef\u00bb\u00bf\u00fe\u00ff]*</.test(start)) {
    if (/<([\w-]+:)?TrainingCenterDatabase[\s>]/.test(start)) return activities(readTcx(bytes, source, fromWall))
    return activities(readGpx(bytes, source, fromWall))
  }
  if (/\.csv(\.gz)?$/i.test(source) || /^[^\n]{3,}[,;\t]/.test(start)) {
    if ([...start].some((sign) => sign < ' ' && !'\t\r\n'.includes(sign))) throw new Unreadable(NO_ACTIVITY)
    if (bytes.length > FILE_LIMITS.tableBytes) throw new Unreadable(TOO_LARGE_TABLE)
    return readCsv(bytes, source, answers, fromWall)
  }
  throw new Unreadable(NO_ACTIVITY)
}

/** Reads one file of an upload: whatever is wrong with it is an answer, so that it stops nothing. */
export const readFile = (
  bytes: Buffer<ArrayBuffer>,
  source: string,
  context: FileContext,
): Pick<ReadUpload, 'outcomes' | 'questions'> => {
  try {
    return outcomesOf(bytes, source, context)
  } catch (error) {
    // Decoders meet what nobody foresaw; it is the file's fault, and it is told as such.
    const sentence = error instanceof Unreadable ? error.message : 'It is broken and cannot be read. Export it again.'
    return { outcomes: [{ kind: 'broken', source, sentence }], questions: [] }
  }
}
