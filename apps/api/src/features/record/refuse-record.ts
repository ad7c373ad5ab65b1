import { DomainError } from '@strideloom/domain/errors.ts'

/** Complaints that a screen lists; the rest is counted. */
const SHOWN = 20

/** @throws DomainError record-not-importable; the first complaint speaks */
export const refuseRecord = (complaints: readonly string[]): never => {
  throw new DomainError(
    'record-not-importable',
    `This file cannot be imported. ${complaints[0] ?? ''} Nothing was changed.`,
    { complaints: complaints.slice(0, SHOWN), more: Math.max(0, complaints.length - SHOWN) },
  )
}
