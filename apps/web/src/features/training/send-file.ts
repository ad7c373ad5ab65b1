import type { ImportQuestion } from '@strideloom/domain/training/activity.ts'
import { chosenPractice } from '../../lib/practice-choice.ts'
import { noteSignedOut } from '../../lib/signed-out.ts'
import { whoWrites } from '../../lib/who-writes.ts'

/** Answers to what a table does not say. */
export type ImportAnswers = Partial<Record<ImportQuestion['id'], string>>

/**
 * Why a file did not arrive: `lost`: the way there broke, the same file may be sent again; `busy`: later it may; `signed-out`; `refused`: this file
 * is not taken, whoever sends it.
 */
export class FileNotSent extends Error {
  readonly kind: 'lost' | 'busy' | 'signed-out' | 'refused'
  constructor(kind: FileNotSent['kind'], sentence: string) {
    super(sentence)
    this.kind = kind
  }
}

const LOST = 'The connection was lost before the file had arrived.'

const kindOf = (status: number): FileNotSent['kind'] =>
  status === 401 ? 'signed-out' : status === 408 ? 'lost' : status === 429 || status >= 500 ? 'busy' : 'refused'

const sentenceIn = (text: string): string | null => {
  try {
    const told: unknown = JSON.parse(text)
    return told !== null && typeof told === 'object' && 'message' in told && typeof told.message === 'string'
      ? told.message
      : null
  } catch {
    return null
  }
}

/** What an answer that is none of ours (a proxy's page, nothing at all) or that says no means. */
export const troubleOf = (status: number, text: string): FileNotSent => {
  const kind = kindOf(status)
  if (kind === 'lost') return new FileNotSent('lost', LOST)
  return new FileNotSent(kind, sentenceIn(text) ?? 'The server did not take the file.')
}

type Sent = {
  runnerId: string
  /** The import's: the same again when the file is sent again. */
  id: string
  file: File
  answers: ImportAnswers
  /** Bytes that are on their way, of all. */
  onProgress: (sent: number, total: number) => void
  signal: AbortSignal
}

/**
 * Brings a file as it is; done once the server has read it. By XMLHttpRequest, which alone tells how much is on its way.
 * @throws FileNotSent, and the signal's reason where it was stopped
 */
export const sendFile = async ({ runnerId, id, file, answers, onProgress, signal }: Sent): Promise<void> => {
  // A file that was moved or changed since it was chosen cannot be read, which a request would call a lost connection.
  const isReadable = await file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )
  if (!isReadable) throw new FileNotSent('refused', 'The file is not where it was, or was changed. Choose it again.')
  signal.throwIfAborted()
  const query = new URLSearchParams({ id, name: file.name.slice(-200), ...answers })
  await new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    signal.addEventListener('abort', stop, { once: true })
    request.open('POST', `/api/run-imports/${runnerId}?${query}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    for (const [name, value] of [
      ['strideloom-practice', chosenPractice()],
      ['strideloom-user', whoWrites()],
    ] as const)
      if (value !== null) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total)
    request.onerror = () => reject(new FileNotSent('lost', LOST))
    request.onabort = () => reject(signal.reason)
    request.onload = () => {
      if (request.status === 201) return resolve()
      const trouble = troubleOf(request.status, request.responseText)
      if (trouble.kind === 'signed-out') noteSignedOut(true)
      reject(trouble)
    }
    request.onloadend = () => signal.removeEventListener('abort', stop)
    // As plain bytes: a Blob with a type of its own would name that one.
    request.send(file.slice(0, file.size, 'application/octet-stream'))
  })
}
