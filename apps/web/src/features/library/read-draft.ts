import type { ZodType } from 'zod'
import { complaintsBy } from '../../lib/form-errors.ts'
import type { Complaints, Read } from './shelf.ts'

/**
 * The item that was typed, or what is wrong, by the form's own fields.
 * @param fields where a complaint of the schema stands, for paths that are not a field's name
 */
export const readDraft = <Own, Draft extends object>(
  schema: ZodType<Own>,
  value: unknown,
  draft: Draft,
  fields: Readonly<Record<string, keyof Draft & string>> = {},
): Read<Own, Draft> => {
  const complaints = complaintsBy(schema, value)
  if (!complaints) return { item: schema.parse(value), complaints: null }
  const found: Complaints<Draft> = {}
  for (const [path, message] of Object.entries(complaints)) {
    const field = fields[path] ?? path.split('.')[0] ?? ''
    if (field in draft) found[field as keyof Draft & string] ??= message
  }
  return { item: null, complaints: found }
}

/** Lines or words of a text, without the empty ones. */
export const partsOf = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '')
