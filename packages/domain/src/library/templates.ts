import type { z } from 'zod'
import data from './data/programs.json' with { type: 'json' }
import { PLAIN_TEXTS } from './template-plain.ts'
import type { templateEntrySchema } from './template-schema.ts'

/**
 * A complete program to start from: weeks, key runs, strength, daily mobility and hands-on sessions with their works.
 */
export type Template = z.infer<typeof templateEntrySchema>

// The shape is proven by library.test.ts, so that no browser has to parse what it was shipped with. Through `unknown`,
// because weeks are keys here and the compiler reads them as fixed names.
/** The shipped templates, in plain words. */
export const TEMPLATES: readonly Template[] = (data.programs as unknown as readonly Template[]).map((one) => ({
  ...one,
  ...PLAIN_TEXTS[one.id],
}))

const byId = new Map(TEMPLATES.map((template) => [template.id, template]))

/** The shipped template of that id; null for a practice's own and for an unknown id. */
export const template = (id: string): Template | null => byId.get(id) ?? null
