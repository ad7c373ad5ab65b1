import { readTransfer, type Transfer } from '@strideloom/domain/record/transfer.ts'

/** The server takes no larger request (MAX_RECORD_BYTES); said before anything is sent. */
const MOST_BYTES = 45 * 1024 * 1024

/** What is looked at before it is brought in. */
export type FileSummary = {
  name: string
  birthDate: string | null
  practice: string
  exportedAt: string
  /** How many of each, in the words of the screen. */
  counts: { what: string; many: string; count: number }[]
  /** First and last day with a run or a check-in, null without. */
  days: { from: string; to: string } | null
}

export type ReadFile = { document: unknown; summary: FileSummary; complaints: null } | { complaints: string[] }

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const summaryOf = ({ rows, practice, exportedAt }: Transfer): FileSummary => {
  const [runner] = rows.Runner ?? []
  const held = (rows.Session ?? []).filter(({ status }) => status === 'done' || status === 'signed')
  const days = [...(rows.Run ?? []), ...(rows.CheckIn ?? [])].flatMap(({ day }) => text(day) ?? []).sort()
  const [from, to] = [days[0], days.at(-1)]
  return {
    name: text(runner?.name) ?? 'A runner without a name',
    birthDate: text(runner?.birthDate),
    practice,
    exportedAt,
    counts: [
      { what: 'run', many: 'runs', count: rows.Run?.length ?? 0 },
      { what: 'check-in', many: 'check-ins', count: rows.CheckIn?.length ?? 0 },
      { what: 'session held', many: 'sessions held', count: held.length },
      { what: 'test value', many: 'test values', count: rows.Measurement?.length ?? 0 },
      { what: 'finding', many: 'findings', count: rows.Finding?.length ?? 0 },
      { what: 'program', many: 'programs', count: rows.Program?.length ?? 0 },
      { what: 'answered exercise', many: 'answered exercises', count: rows.Log?.length ?? 0 },
    ],
    days: from !== undefined && to !== undefined ? { from, to } : null,
  }
}

/** Reads a file that somebody chose. Nothing leaves the browser; what does not fit is said in sentences. */
export const readFile = async (file: File): Promise<ReadFile> => {
  if (file.size > MOST_BYTES)
    return { complaints: ['This file is larger than any record. Choose the file of one runner.'] }
  let document: unknown
  try {
    document = JSON.parse(await file.text())
  } catch {
    return {
      complaints: ['This file is no record: it cannot be read as JSON. Choose a file that Strideloom exported.'],
    }
  }
  const { transfer, complaints } = readTransfer(document)
  return complaints ? { complaints } : { document, summary: summaryOf(transfer), complaints: null }
}
