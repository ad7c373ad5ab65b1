import type { ZodType } from 'zod'

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
