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

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object with fields',
  record: 'an object with fields',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'null',
}

/** What the validator says by itself, in words of ours; what a schema says of its own field stays as it is. */
function ownWords(issue: z.core.$ZodIssue): string {
  if (!/^(Invalid|Too (big|small))/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return `this must be ${KINDS[issue.expected] ?? issue.expected}.`
    case 'invalid_value':
      return `this must be one of ${issue.values.map(String).join(', ')}.`
    case 'too_big':
      return issue.origin === 'string'
        ? `this is longer than ${issue.maximum} characters.`
        : issue.origin === 'array'
          ? `this list is longer than ${issue.maximum}.`
          : `this must be ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}.`
    case 'too_small':
      return issue.origin === 'string'
        ? `this must have at least ${issue.minimum} characters.`
        : issue.origin === 'array'
          ? `this list must hold at least ${issue.minimum}.`
          : `this must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}.`
    default:
      return 'this is none of the values that a record may hold here.'
  }
}

/** A complaint as a sentence that begins with the path of the field; `under` is where the part that was read stands. */
export function sentenceFor(issue: z.core.$ZodIssue, under: readonly string[] = []): string {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const paths = issue.keys.map((key) => written([...under, ...issue.path, key]))
      return `${paths.join(', ')}: no such field in a record. Own fields belong under “strideloom”.`
    }
    default: {
      const missing = issue.code === 'invalid_type' && issue.input === undefined
      return `${written([...under, ...issue.path]) || 'The record'}: ${missing ? 'this field is missing.' : ownWords(issue)}`
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
