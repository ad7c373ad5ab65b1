import { SEVERITIES } from '../timing/facts.ts'
import type { OverrideRow } from './brief-rows.ts'

/** One line a decision: limits that somebody went past at once, for one reason, are told together, the gravest severity first. */
export const overridesTogether = (rows: readonly OverrideRow[]): OverrideRow[] => {
  const decisions = new Map<string, OverrideRow>()
  for (const row of rows) {
    const key = `${row.sessionId} ${row.madeAt} ${row.madeBy} ${row.reason}`
    const known = decisions.get(key)
    decisions.set(
      key,
      known
        ? {
            ...known,
            rules: [...new Set([...known.rules, ...row.rules])],
            severity:
              SEVERITIES.indexOf(row.severity) > SEVERITIES.indexOf(known.severity) ? row.severity : known.severity,
          }
        : row,
    )
  }
  return [...decisions.values()]
}
