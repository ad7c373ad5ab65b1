import { ownFiles } from '@strideloom/domain/record/own-files.ts'
import type { OwnRecord } from '@strideloom/domain/record/own-tables.ts'
import { strToU8, zipSync } from 'fflate'

/** The record as tables in one ZIP: UTF-8 without a byte order mark, dated by when it was told. Loaded when somebody asks for it. */
export const zipTables = (record: OwnRecord): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(ownFiles(record).map(({ name, text }) => [name, strToU8(text)])), {
    mtime: record.exportedAt,
  }) as Uint8Array<ArrayBuffer>
