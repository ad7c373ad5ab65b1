import type { Day } from '@strideloom/domain/calendar/day.ts'
import { applyChange, changeBetween, isEmptyChange, programChangeSchema } from '@strideloom/domain/programs/change.ts'
import { checkProgram } from '@strideloom/domain/programs/check-program.ts'
import { touchesPast } from '@strideloom/domain/programs/past.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'

/** What became of an edit: the next program, nothing to do, or why it may not stand. */
export type EditOutcome =
  | { kind: 'done'; program: Program }
  | { kind: 'same' }
  /** Somebody has to answer first: nothing has changed, and what is asked is on the screen. */
  | { kind: 'held'; message: string }
  | {
      kind: 'refused'
      message: string /** By field of the record: `dose.sets`, `why`. */
      fields: Record<string, string>
    }

/** What the server would say, said at once: the schema of every record that changed, then the whole program. */
export const decideEdit = (before: Program, after: Program, today: Day, isPublished: boolean): EditOutcome => {
  const change = changeBetween(before, after)
  if (isEmptyChange(change)) return { kind: 'same' }
  const parsed = programChangeSchema.safeParse(change)
  if (!parsed.success) {
    const fields: Record<string, string> = {}
    // blocks.put.<id>.dose.sets → dose.sets; head.title → title
    for (const { path, message } of parsed.error.issues)
      fields[path.slice(path[0] === 'head' ? 1 : 3).join('.')] ??= message
    return { kind: 'refused', message: parsed.error.issues[0]?.message ?? 'This cannot be kept.', fields }
  }
  if (isPublished && touchesPast(before, change, today))
    return { kind: 'refused', message: 'Days gone by stay as they were. Change the days from today on.', fields: {} }
  const program = applyChange(before, parsed.data)
  const [refusal] = checkProgram(program)
  if (refusal) return { kind: 'refused', message: refusal.message, fields: {} }
  return isEmptyChange(changeBetween(before, program)) ? { kind: 'same' } : { kind: 'done', program }
}
