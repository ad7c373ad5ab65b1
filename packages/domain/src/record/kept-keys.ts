/** What tells one entry of a list of the record from the others, where there is such a thing. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  phases: ['from'],
  races: ['id'],
  runs: ['id'],
  skippedOrCutRuns: ['date'],
  keyRuns: ['id'],
  checkIns: ['at'],
  weekly: ['at'],
  deskAnswers: ['at', 'flag', 'region', 'side'],
  injuries: ['at', 'kind', 'region', 'side'],
  assessments: ['date', 'test', 'region', 'side'],
  sessions: ['id'],
  plannedSessions: ['id'],
  changes: ['at', 'what'],
  prescriptions: ['weekOf'],
  logs: ['session'],
  excuses: ['session', 'reason'],
  evaluations: ['at'],
  'runner.clearances': ['flag', 'filedOn'],
  'runner.intake.flags': ['id'],
  'livePlan.sessions': ['id'],
  'prescriptions.*.snapshot.sessions': ['id'],
}

/** The fields that name an entry of the list at a place; null where the list is one value. `confirmedRestDays` are their own names. */
const fieldsAt = (at: readonly string[]): readonly string[] | null => {
  if (at.length === 1 && at[0] === 'confirmedRestDays') return []
  return KEYS[at.join('.')] ?? (at.length === 4 ? (KEYS[[at[0], '*', ...at.slice(2)].join('.')] ?? null) : null)
}

/** The entries of a list by what names them; a name that is there twice is counted on. Null where nothing names them. */
export const entriesByName = (at: readonly string[], list: readonly unknown[]): Map<string, unknown> | null => {
  const fields = fieldsAt(at)
  if (fields === null) return null
  const seen = new Map<string, number>()
  const named = new Map<string, unknown>()
  for (const entry of list) {
    const name =
      typeof entry === 'object' && entry !== null
        ? fields.map((field) => (entry as Record<string, unknown>)[field] ?? '').join('|')
        : String(entry)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    named.set(count === 1 ? name : `${name}#${count}`, entry)
  }
  return named
}
