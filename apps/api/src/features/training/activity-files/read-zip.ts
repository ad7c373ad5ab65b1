import type { ReadUpload } from '@strideloom/domain/training/activity.ts'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { filesOfOtherSports } from './read-csv.ts'
import { type FileContext, readFile } from './read-file.ts'
import { BOMB, FILE_LIMITS, Unreadable } from './unreadable.ts'

/** Bounds of an archive. */
const ZIP_LIMITS = {
  entries: 40_000,
  /** What all that is read of it may unpack to, however it packs (bytes): a year of text; more has to pack as files do. */
  together: 48 * 1024 * 1024,
  /** An archive within the archive (one watch maker's export). */
  inner: 64 * 1024 * 1024,
  /** Time for all of it, milliseconds: a request does not wait longer. */
  time: 80_000,
  /** A file that comes to nothing in more than this is slow, and all the slow ones together may take no more than this (milliseconds). */
  slow: 300,
  slowTogether: 1200,
} as const

const WANTED = /\.(fit|tcx|gpx)(\.gz)?$/i
const TABLE = /(^|\/)(activities|cardioActivities|[^/]*activit[^/]*)\.csv$/i
const BROKEN_ZIP = 'This ZIP is broken or breaks off. Download it again.'

type Found = { entry: Entry; name: string }

const nameOf = (entry: Entry): string => {
  const raw = entry.fileName as unknown as Buffer | string
  if (typeof raw === 'string') return raw
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return raw.toString('latin1')
  }
}

const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true } as const

const open = (from: string | Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const done = (_: Error | null, zip?: ZipFile) => (zip ? resolve(zip) : reject(new Unreadable(BROKEN_ZIP)))
    if (typeof from === 'string') yauzl.open(from, OPTIONS, done)
    else yauzl.fromBuffer(from, OPTIONS, done)
  })

const entriesOf = (zip: ZipFile): Promise<Found[]> =>
  new Promise((resolve, reject) => {
    if (zip.entryCount > ZIP_LIMITS.entries)
      return reject(
        new Unreadable(
          `This ZIP holds ${zip.entryCount} files, more than ${ZIP_LIMITS.entries}. Divide it into several.`,
        ),
      )
    const found: Found[] = []
    let packed = 0
    zip.on('entry', (entry: Entry) => {
      found.push({ entry, name: nameOf(entry) })
      packed += entry.compressedSize
      if (packed > zip.fileSize)
        return reject(new Unreadable('In this ZIP files lie over one another, which no device does. It was not read.'))
      zip.readEntry()
    })
    zip.on('end', () => resolve(found))
    zip.on('error', () => reject(new Unreadable(BROKEN_ZIP)))
    zip.readEntry()
  })

const isBomb = ({ uncompressedSize: size, compressedSize }: Entry): boolean =>
  size > FILE_LIMITS.ratioFrom && size > compressedSize * FILE_LIMITS.ratio

const bytesOf = (zip: ZipFile, entry: Entry, most: number): Promise<Buffer<ArrayBuffer>> => {
  if (entry.uncompressedSize > most)
    throw new Unreadable(`It is larger than ${Math.round(most / 1024 / 1024)} MB. It was not read.`)
  if (isBomb(entry)) throw new Unreadable(BOMB)
  if (entry.isEncrypted()) throw new Unreadable('It is locked with a password. Unpack it and bring it without.')
  return new Promise((resolve, reject) => {
    const broken = () => reject(new Unreadable('It is broken within the ZIP.'))
    zip.openReadStream(entry, (error, stream) => {
      if (error) return broken()
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('error', broken)
      stream.on('end', () => resolve(Buffer.concat(parts) as Buffer<ArrayBuffer>))
    })
  })
}

const MOST_INNER = 20

/** Many small bombs are one large one. @throws Unreadable */
const refuseTogether = (zip: ZipFile, read: readonly Found[]): void => {
  const sizes = read.flatMap(({ entry }) =>
    isBomb(entry) || entry.uncompressedSize > FILE_LIMITS.bytes ? [] : [entry.uncompressedSize],
  )
  const all = sizes.reduce((sum, size) => sum + size, 0)
  if (all > ZIP_LIMITS.together && all > zip.fileSize * FILE_LIMITS.ratio)
    throw new Unreadable('This ZIP unpacks to far more than activities do. It was not read.')
}

/**
 * The activities of an archive: its table first, so that files of other sports need not be read; then every activity file, each for itself. A
 * file whose name leads out of the archive is left out. @throws Unreadable when the archive itself cannot be read
 */
export const readZip = async (
  from: string | Buffer,
  context: FileContext,
  path = '',
  until = Date.now() + ZIP_LIMITS.time,
): Promise<ReadUpload> => {
  const zip = await open(from)
  const read: ReadUpload = { outcomes: [], questions: [], leftAlone: 0 }
  const add = ({ outcomes, questions }: Pick<ReadUpload, 'outcomes' | 'questions'>) => {
    for (const one of outcomes) read.outcomes.push(one)
    read.questions.push(...questions)
  }
  const refuse = (source: string, sentence: string) => read.outcomes.push({ kind: 'broken', source, sentence })
  try {
    const all = await entriesOf(zip)
    const files = all.filter(({ name }) => !name.endsWith('/') && !/(^|\/)(__MACOSX\/|\.[^./\\])/.test(name))
    const safe = files.filter(({ name }) => {
      const trouble = yauzl.validateFileName(name.replace(/\\/g, '/'))
      if (trouble && (WANTED.test(name) || TABLE.test(name)))
        refuse(name.slice(0, 200), 'Its name leads out of the archive. It was left out.')
      return !trouble
    })
    const tables = safe.filter(({ name }) => TABLE.test(name))
    const wanted = safe.filter(({ name }) => WANTED.test(name))
    const inner = safe.filter(({ name }) => /\.zip$/i.test(name))
    refuseTogether(zip, [...tables, ...wanted])
    let slow = 0
    const each = async (
      { entry, name }: Found,
      most: number,
      use: (bytes: Buffer<ArrayBuffer>, source: string) => void | Promise<void>,
    ) => {
      const source = `${path}${name}`
      if (Date.now() > until)
        return refuse(source, 'There was no time left for it. Bring the file again: what is there by then is known.')
      if (slow > ZIP_LIMITS.slowTogether)
        return refuse(source, 'Files before it took long and came to nothing. Bring it in a ZIP without them.')
      const [startedAt, before] = [performance.now(), read.outcomes.length]
      try {
        await use(await bytesOf(zip, entry, most), source)
      } catch (error) {
        refuse(source, error instanceof Unreadable ? error.message : 'It is broken within the ZIP.')
      }
      const took = performance.now() - startedAt
      if (took > ZIP_LIMITS.slow && read.outcomes.slice(before).every(({ kind }) => kind === 'broken')) slow += took
    }
    for (const table of tables)
      await each(table, FILE_LIMITS.bytes, (bytes, source) => add(readFile(bytes, source, context)))
    const others = filesOfOtherSports(read)
    for (const file of wanted)
      if (!others.has(file.name))
        await each(file, FILE_LIMITS.bytes, (bytes, source) => add(readFile(bytes, source, context)))
    if (path === '')
      for (const file of inner.slice(0, MOST_INNER))
        await each(file, ZIP_LIMITS.inner, async (bytes, source) => {
          const within = await readZip(bytes, context, `${source}/`, until)
          add(within)
          read.leftAlone += within.leftAlone
        })
    read.leftAlone +=
      safe.length - tables.length - wanted.length - (path === '' ? Math.min(inner.length, MOST_INNER) : 0)
  } finally {
    zip.close()
  }
  if (read.outcomes.length === 0 && read.questions.length === 0 && path === '')
    throw new Unreadable('This ZIP holds no activity: no FIT, TCX, GPX, and no activities.csv.')
  return read
}
