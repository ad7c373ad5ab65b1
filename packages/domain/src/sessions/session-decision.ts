import { z } from 'zod'
import type { Day } from '../calendar/day.ts'
import { daySchema } from '../calendar/day-schema.ts'
import { regionSideSchema } from '../library/region-schema.ts'
import { idSchema, optionalText } from '../text.ts'

/** What is decided where hands alone are not enough (S62). */
export const DECISION_KINDS = ['add-strength', 'add-prehab', 'refer'] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

/** More than three decisions in one session are a plan: that is the program. */
export const MOST_DECISIONS = 3

export const sessionDecisionSchema = z.object({
  id: idSchema,
  kind: z.enum(DECISION_KINDS, { error: 'Choose strength, prehab or a referral.' }),
  place: regionSideSchema.nullable().default(null),
  /** What exactly, or to whom: for therapists only. */
  note: optionalText('what was decided', 300),
  /** The runner reads a plain line of it, never the note. */
  tellRunner: z.boolean({ error: 'Say whether the runner is told.' }),
})
export type SessionDecision = z.infer<typeof sessionDecisionSchema>

/** What came of a decision. */
export const DECISION_RESULTS = ['done', 'not-done', 'changed'] as const
export type DecisionResult = (typeof DECISION_RESULTS)[number]

export const decisionOutcomeSchema = z
  .object({
    result: z.enum(DECISION_RESULTS, { error: 'Say what came of it.' }),
    note: optionalText('what came of it', 300),
    /** The day that it is true of: when it was done, or when it was known. */
    day: daySchema,
  })
  .superRefine(({ result, note }, context) => {
    if (result === 'changed' && note === '')
      context.addIssue({ code: 'custom', path: ['note'], message: 'Write what is done instead.' })
  })
export type DecisionOutcome = z.infer<typeof decisionOutcomeSchema>

/** A decision as it stands for therapists: when it was made, and what came of it. */
export type ToldDecision = SessionDecision & {
  sessionId: string
  /** The day of the session, in the runner's zone. */
  day: Day
  /** Counts what was noted of its outcome. */
  revision: number
  /** Null: nobody noted one yet, which is not "not done". */
  outcome: (DecisionOutcome & { by: string }) | null
}

/** Why an outcome cannot be of that day; null when it can. */
export const complaintAboutOutcomeDay = (day: Day, decidedOn: Day, today: Day): string | null => {
  if (day < decidedOn) return 'This is before it was decided. Choose a later day.'
  if (day > today) return 'This day is still to come. Note the outcome once it is known.'
  return null
}
