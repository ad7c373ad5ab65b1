import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DomainError } from '@strideloom/domain/errors.ts'
import { idSchema, requiredText } from '@strideloom/domain/text.ts'
import { MAX_IMPORT_BYTES } from '@strideloom/domain/training/import-size.ts'
import { TRPCError } from '@trpc/server'
import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { readActivities } from '../activity-reader.ts'
import type { Deps } from '../deps.ts'
import { isZipFile } from '../features/training/activity-files/is-zip.ts'
import { openFile, PART_BYTES, stageImport, sweepStaged } from '../features/training/run-imports-store.ts'
import { audit } from '../trpc/audit.ts'
import { contextOf, isSomebodyElses, SOMEBODY_ELSE } from '../trpc/context.ts'
import { notFound } from '../trpc/errors.ts'
import { scopeOfRecord } from '../trpc/record-scope.ts'
import type { RunnerScope } from '../trpc/scope.ts'

/** Files that one person may be sending at once. */
const MOST_AT_ONCE = 2

/** Where a file lies while it is read. */
const FOLDER = 'strideloom-import-'

/** Takes away what a server that ended at its work left lying, and files that nobody took for a day. Called at the start. */
export const sweepImports = async ({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> => {
  await sweepStaged(db, now())
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    if (!name.startsWith(FOLDER)) continue
    const path = join(tmpdir(), name)
    // One that cannot be seen or taken away is another server's, or has just gone.
    const made = await stat(path).catch(() => null)
    if (made && made.mtimeMs < Date.now() - 86_400_000) await rm(path, { recursive: true, force: true }).catch(() => {})
  }
}

const uploadSchema = z.object({
  id: idSchema,
  name: requiredText('the name of the file', 200),
  /** Answers to what a table does not say. */
  unit: z.enum(['km', 'mi']).nullable().default(null),
  dates: z.enum(['dmy', 'mdy']).nullable().default(null),
})

/** A refusal with its status, told as JSON. */
class Refusal extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const TOO_LARGE = `This file is larger than ${MAX_IMPORT_BYTES / 1024 / 1024} MB. Leave out the pictures, or divide it.`

/** Who asks for whose record. @throws Refusal, the same for somebody else's runner and for none */
const whoAsks = async (deps: Deps, request: Request) => {
  const context = contextOf(deps, request.headers)
  const person = await context.person()
  if (!person) throw new Refusal(401, 'You are signed out. Sign in and try again.')
  if (isSomebodyElses(context, person)) throw new Refusal(401, SOMEBODY_ELSE)
  const runnerId = idSchema.safeParse(request.params.runnerId)
  const scope = runnerId.success ? await scopeOfRecord(context, person, runnerId.data) : null
  if (!scope) throw notFound()
  return scope
}

/** Writes the body into a file, and no more of it than may be; its length and its hash. */
const receive = async (request: Request, path: string) => {
  const hash = createHash('sha256')
  let bytes = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > MAX_IMPORT_BYTES) return done(new Refusal(413, TOO_LARGE))
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(request, count, createWriteStream(path, { mode: 0o600 }))
  return { bytes, sha256: hash.digest('hex') }
}

/** The file in pieces of one size, whatever the disk gives. */
async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  yield* createReadStream(path, { highWaterMark: PART_BYTES })
}

const upload = async (deps: Deps, scope: RunnerScope, request: Request) => {
  const told = uploadSchema.safeParse(request.query)
  if (!told.success) throw new Refusal(400, told.error.issues[0]?.message ?? 'This upload is not complete.')
  if (Number(request.headers['content-length'] ?? 0) > MAX_IMPORT_BYTES) throw new Refusal(413, TOO_LARGE)
  const { id, name, unit, dates } = told.data
  const folder = await mkdtemp(join(tmpdir(), FOLDER))
  const path = join(folder, 'file')
  try {
    const { bytes, sha256 } = await receive(request, path)
    const answer = await readActivities(
      { path, name, answers: { unit, dates }, timeZone: scope.timeZone },
      await isZipFile(path),
    )
    if ('refused' in answer) {
      if (answer.trouble) deps.log.error({ trouble: answer.trouble }, 'an activity file could not be read')
      throw new Refusal(422, answer.refused)
    }
    const { read } = answer
    await stageImport(
      deps,
      scope,
      { id, name, bytes, sha256, byUserId: scope.userId, read },
      deps.now(),
      piecesOf(path),
    )
    return { id, questions: read.questions }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const download = async (deps: Deps, request: Request, response: Response): Promise<void> => {
  const scope = await whoAsks(deps, request)
  const id = idSchema.safeParse(request.params.importId)
  if (!id.success) throw notFound()
  const file = await openFile(deps, scope, id.data)
  if (!file) throw new Refusal(404, 'The runs of this import are here; its file stayed where it was brought.')
  if (scope.memberId !== null)
    await audit(deps.db, scope, deps.now(), { action: 'read run file', runnerId: scope.runnerId, rowId: id.data })
  response.attachment(file.name)
  response.set({ 'content-type': 'application/octet-stream', 'content-length': String(file.bytes) })
  await pipeline(Readable.from(file.pieces()), response)
}

/** Every error as JSON with a sentence; what nobody foresaw is logged and stays ours. */
const tell = (deps: Deps, error: unknown, request: Request, response: Response): void => {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const status =
    error instanceof Refusal
      ? error.status
      : error instanceof TRPCError && error.code === 'NOT_FOUND'
        ? 404
        : error instanceof DomainError
          ? 409
          : 500
  // Somebody who went away needs no answer, and is no error of ours.
  if (status === 500 && !request.destroyed) deps.log.error({ err: error }, 'unexpected error')
  const message = status === 500 ? 'Something went wrong on our side. Nothing was changed.' : (error as Error).message
  // Whatever is still being sent is not wanted.
  if (!request.complete) response.set('connection', 'close')
  response.status(status).json({ message })
}

/**
 * Files with activities: brought as they are (`POST /run-imports/RUNNER?id=…&name=…`, the bytes as the body), and had back. What was read of one is looked at and
 * taken by the procedures of training.imports.
 */
export const runImports = (deps: Deps): Router => {
  const sending = new Map<string, number>()
  const router = Router()
  router.post('/run-imports/:runnerId', async (request, response) => {
    try {
      const scope = await whoAsks(deps, request)
      const who = scope.userId
      const now = sending.get(who) ?? 0
      if (now >= MOST_AT_ONCE) throw new Refusal(429, 'Two files are on their way. Wait until they are read.')
      sending.set(who, now + 1)
      let answer: Awaited<ReturnType<typeof upload>>
      try {
        answer = await upload(deps, scope, request)
      } finally {
        const left = (sending.get(who) ?? 1) - 1
        if (left > 0) sending.set(who, left)
        else sending.delete(who)
      }
      // Whoever hears of it may send the next.
      response.status(201).json(answer)
    } catch (error) {
      tell(deps, error, request, response)
    }
  })
  router.get('/run-imports/:runnerId/:importId', async (request, response) => {
    try {
      await download(deps, request, response)
    } catch (error) {
      tell(deps, error, request, response)
    }
  })
  return router
}
