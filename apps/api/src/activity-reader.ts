import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ReadUpload } from '@strideloom/domain/training/activity.ts'
import type { UploadToRead } from './features/training/activity-files/read-upload.ts'

type Answer = { read: ReadUpload } | { refused: string; trouble?: string }
type Job = { upload: UploadToRead; resolve: (answer: Answer) => void }

/** Memory that a thread may take before it is ended (MB), how long it may take for one upload, and how long it waits for the next. */
const LIMITS = { memory: 192, archiveMs: 95_000, fileMs: 8000, idleMs: 60_000, waiting: 12 } as const

const LIMITED = { resourceLimits: { maxOldGenerationSizeMb: LIMITS.memory, maxYoungGenerationSizeMb: 32 } }

const startWorker = (): Worker => {
  // The built product has it beside its server; from the sources it is TypeScript, which a new thread learns to read first.
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./activity-worker.js', import.meta.url), LIMITED)
  const home = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))
  const tsx = new URL('dist/esm/api/index.mjs', home).href
  const source = new URL('./activity-worker.ts', import.meta.url).href
  return new Worker(`import('${tsx}').then((tsx) => { tsx.register(); return import('${source}') })`, {
    ...LIMITED,
    eval: true,
  })
}

/** One thread, one upload at a time; a thread that died or took too long is replaced at the next. */
export const lane = (limitMs: number, start: () => Worker = startWorker) => {
  const queue: Job[] = []
  let worker: Worker | null = null
  let isBusy = false
  let idle: NodeJS.Timeout | undefined

  /** A thread that is forgotten when it dies; whatever it says when nobody waits for it ends nothing. */
  const begin = (): Worker => {
    const made = start()
    const forget = () => {
      if (worker === made) worker = null
    }
    return made.on('error', forget).on('exit', forget)
  }
  const end = () => {
    void worker?.terminate()
    worker = null
  }
  const next = () => {
    const job = queue.shift()
    if (!job) {
      idle = setTimeout(end, LIMITS.idleMs).unref()
      return
    }
    isBusy = true
    clearTimeout(idle)
    worker ??= begin()
    const mine = worker
    mine.ref()
    const finish = (answer: Answer) => {
      clearTimeout(limit)
      mine.off('message', finish).off('error', onError).off('exit', onExit)
      isBusy = false
      if (mine === worker) mine.unref()
      job.resolve(answer)
      next()
    }
    const fail = (refused: string, trouble?: string) => {
      if (mine === worker) worker = null
      void mine.terminate()
      finish({ refused, trouble })
    }
    const onError = (error: Error) =>
      (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? fail('This file needs more memory than any activity does. It was not read.')
        : fail('This file cannot be read.', error.stack)
    const onExit = () => fail('This file cannot be read.', 'the thread ended')
    const limit = setTimeout(
      () => fail('This file takes longer to read than any activity does. It was not read.'),
      limitMs,
    )
    mine.on('message', finish).on('error', onError).on('exit', onExit)
    mine.postMessage(job.upload)
  }
  return (upload: UploadToRead): Promise<Answer> =>
    new Promise((resolve) => {
      if (queue.length >= LIMITS.waiting)
        return resolve({ refused: 'Many files are being read just now. Try again in a minute.' })
      queue.push({ upload, resolve })
      if (!isBusy) next()
    })
}

const lanes = { archive: lane(LIMITS.archiveMs), file: lane(LIMITS.fileMs) }

/**
 * Decodes an upload in a thread of its own. A long archive does not keep somebody’s single file waiting.
 * Answers with a sentence for the person where it cannot be read, and with what went wrong where that is our affair.
 */
export const readActivities = (upload: UploadToRead, isArchive: boolean): Promise<Answer> =>
  lanes[isArchive ? 'archive' : 'file'](upload)
