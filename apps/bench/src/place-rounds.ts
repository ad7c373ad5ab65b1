import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { SHIPPED_TECHNIQUES } from '@strideloom/domain/library/practice-techniques.ts'
import { judgingAmong } from '@strideloom/domain/outlook/judge-among.ts'
import { evenParts, placeSessions, withPlaced } from '@strideloom/domain/outlook/place-sessions.ts'
import { placeStrength, spacedRuns, withStrengthPlaced } from '@strideloom/domain/outlook/place-strength.ts'
import { placeRaces } from '@strideloom/domain/outlook/placed-races.ts'
import { SHIPPED_RULES } from '@strideloom/domain/outlook/practice-rules.ts'
import { longProgram, longRecord, NOW, TODAY } from './long-program.ts'

export type PlaceRounds = {
  /** Milliseconds, round by round; each begins with a guard that knows nothing yet. */
  whole: number[]
  sessions: number
  placed: number
  strength: number
  /** What stands goes past no rule, and every round chose the same days. */
  breaks: number
  isSame: boolean
}

/** Places the 24 sessions and all heavy leg days of a 24-week program, from nothing known, `rounds` times. */
export function placeRounds(rounds: number): PlaceRounds {
  const record = longRecord()
  const { timeZone } = record.runner
  const full = longProgram()
  const wanted = Object.values(full.sessions)
  const program = { ...full, sessions: {} }
  const parts = evenParts(TODAY, addDays(TODAY, 167), wanted.length, () => true)
  const availability = () => 'free' as const
  const found = { whole: [] as number[], placed: 0, strength: 0, breaks: 0 }
  const chosen = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    const { judgeIn } = judgingAmong({
      // A record of its own: what was prepared of the last one is not found again.
      record: { ...record },
      programId: 'program',
      today: TODAY,
      now: NOW,
      rules: SHIPPED_RULES,
    })
    const runs = spacedRuns(record.keyRuns ?? [], placeRaces(record.races, timeZone))
    const strength = placeStrength({
      program,
      today: TODAY,
      timeZone,
      runs,
      availability,
      thresholds: SHIPPED_RULES.thresholds,
    })
    const trained = withStrengthPlaced(program, strength)
    const placed = placeSessions(
      wanted.map((session, index) => ({ session, days: parts[index] ?? [] })),
      {
        program: trained,
        judgeIn,
        today: TODAY,
        lastHeld: addDays(TODAY, -4),
        availability,
        evenDays: 7,
        techniques: SHIPPED_TECHNIQUES,
      },
    )
    found.whole.push(performance.now() - from)
    const after = withPlaced(trained, placed)
    const judge = judgeIn(after)
    found.placed = placed.filter((one) => one.chosen !== null).length
    found.strength = strength.placed.length
    found.breaks = Object.values(after.sessions).reduce((sum, one) => sum + judge(one).plan.breaks.length, 0)
    const days: (Day | null)[] = placed.map((one) => one.chosen?.session.day ?? null)
    chosen.add(JSON.stringify([days, strength.placed.map(({ day }) => day)]))
  }
  return { ...found, sessions: wanted.length, isSame: chosen.size === 1 }
}
