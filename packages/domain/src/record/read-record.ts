import type { z } from 'zod'
import { withOwnTests } from './own-tests.ts'
import { type RunnerRecord, recordSchema } from './schema.ts'

/** `sessions[2].treated[0].pressure`. */
const written = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`,
    '',
  )

/** A complaint as a sentence that begins with the path of the field; `under` is where the part that was read stands. */
export function sentenceFor(issue: z.core.$ZodIssue, under: readonly string[] = []): string {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const paths = issue.keys.map((key) => written([...under, ...issue.path, key]))
      return `${paths.join(', ')}: no such field in a record. Own fields belong under “strideloom”.`
    }
    default: {
      const missing = issue.code === 'invalid_type' && issue.input === undefined
      return `${written([...under, ...issue.path]) || 'The record'}: ${missing ? 'this field is missing.' : issue.message}`
    }
  }
}

export type ReadRecord = { record: RunnerRecord; complaints: null } | { record: null; complaints: string[] }

/**
 * Reads a record from parsed JSON. What does not fit is refused as a whole, each complaint a sentence that begins with
 * the path of the field: nothing is guessed and nothing is dropped.
 */
export function readRecord(json: unknown): ReadRecord {
  const result = recordSchema.safeParse(json, { reportInput: true })
  return result.success
    ? { record: withOwnTests(result.data), complaints: null }
    : { record: null, complaints: result.error.issues.map((issue) => sentenceFor(issue)) }
}
