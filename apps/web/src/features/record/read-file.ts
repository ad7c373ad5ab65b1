import { readRecord } from '@strideloom/domain/record/read-record.ts'
import { hasRows, readTransfer } from '@strideloom/domain/record/transfer.ts'
import { type FileSummary, summaryOfDocument, summaryOfRows } from './file-summary.ts'

/** The server takes no larger request (MAX_RECORD_BYTES); said before anything is sent. */
const MOST_BYTES = 45 * 1024 * 1024

export type ReadFile = { document: unknown; summary: FileSummary; complaints: null } | { complaints: string[] }

/** Reads a file that somebody chose. Nothing leaves the browser; what does not fit is said in sentences. */
export const readFile = async (file: File): Promise<ReadFile> => {
  if (file.size > MOST_BYTES)
    return { complaints: ['This file is larger than any record. Choose the file of one runner.'] }
  let document: unknown
  try {
    document = JSON.parse(await file.text())
  } catch {
    return {
      complaints: ['This file is no record: it cannot be read as JSON. Choose the record of one runner.'],
    }
  }
  if (hasRows(document)) {
    const { transfer, complaints } = readTransfer(document)
    return complaints ? { complaints } : { document, summary: summaryOfRows(transfer), complaints: null }
  }
  const { record, complaints } = readRecord(document)
  return complaints ? { complaints } : { document, summary: summaryOfDocument(record), complaints: null }
}
