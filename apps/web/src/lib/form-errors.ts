import type { ZodType } from 'zod'
import { fieldErrors } from './server-error.ts'

/**
 * What is wrong by field path (`dose.sets`) and by the field's first name (`dose`), the first complaint of each; null when
 * all is well.
 */
export const complaintsBy = (schema: ZodType, value: unknown): Record<string, string> | null => {
  const parsed = schema.safeParse(value)
  if (parsed.success) return null
  const complaints: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) {
    complaints[path.join('.')] ??= message
    complaints[String(path[0] ?? '')] ??= message
  }
  return complaints
}

/** What the server found wrong in one part of its input (`run`), by the part's own field names. */
export const complaintsIn = (part: string, error: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fieldErrors(error)).flatMap(([path, message]) =>
      path.startsWith(`${part}.`) ? [[path.slice(part.length + 1), message]] : [],
    ),
  )

/** Complaints about fields that are as they were: one that was changed is not wrong until it is checked again. */
export const stillWrong = <Draft extends object>(
  complaints: Record<string, string>,
  before: Draft,
  after: Draft,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(complaints).filter(([field]) => before[field as keyof Draft] === after[field as keyof Draft]),
  )

/** Frames in which the marks are waited for: a busy phone draws them late. */
const PATIENCE = 30

/** Moves the focus to the first field that is marked wrong, once the marks are on the screen. */
export const focusFirstWrong = (form: HTMLElement | null, patience = PATIENCE): void => {
  requestAnimationFrame(() => {
    const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
    // A group of choices takes no focus itself: its first choice does.
    const choice = wrong?.matches('fieldset') ? wrong.querySelector<HTMLElement>('input') : null
    if (wrong) (choice ?? wrong).focus()
    else if (patience > 0) focusFirstWrong(form, patience - 1)
  })
}
