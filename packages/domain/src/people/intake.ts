import { type Day, yearsBetween } from '../calendar/day.ts'
import { DomainError } from '../errors.ts'
import { redFlag } from '../library/red-flags.ts'
import type { FlagAnswer, Injury } from './answer-schema.ts'
import { INTAKE_FLAGS } from './flag-questions.ts'

const samePlace = (a: FlagAnswer, b: FlagAnswer): boolean => a.region === b.region && a.side === b.side

/** The answers that say something new. Answers are only ever appended: what was known when stays readable. */
export const changedAnswers = (before: readonly FlagAnswer[], after: readonly FlagAnswer[]): FlagAnswer[] => {
  const known = new Map(before.map((answer) => [answer.flag, answer]))
  return after.filter((answer) => {
    const old = known.get(answer.flag)
    return (
      !old ||
      old.reply !== answer.reply ||
      old.since !== answer.since ||
      old.followUp !== answer.followUp ||
      old.note !== answer.note ||
      !samePlace(old, answer)
    )
  })
}

/** Injuries to write (new or edited), and those that were left out and are retired. */
export const injuryChanges = (
  before: readonly Injury[],
  after: readonly Injury[],
): { write: Injury[]; retire: string[] } => {
  const known = new Map(before.map((injury) => [injury.id, injury]))
  const kept = new Set(after.map((injury) => injury.id))
  return {
    write: after.filter((injury) => {
      const old = known.get(injury.id)
      return !old || JSON.stringify(fieldsOf(old)) !== JSON.stringify(fieldsOf(injury))
    }),
    retire: before.filter((injury) => !kept.has(injury.id)).map((injury) => injury.id),
  }
}

const fieldsOf = ({ kind, region, side, occurredOn, resolvedOn, note }: Injury) => [
  kind,
  region,
  side,
  occurredOn,
  resolvedOn,
  note,
]

/** What a complete intake still lacks; each gap is a place on the page. */
export type IntakeGap = { at: 'goals' | 'flags' | 'consents'; sentence: string }

/**
 * An intake is complete when every safety question has an answer ("don't know" is one), the follow-up of a yes too, the
 * goals are written down, and both consents were asked for (a refusal is an answer).
 */
export const intakeGaps = (intake: {
  goals: string
  flags: readonly Pick<FlagAnswer, 'flag' | 'reply' | 'followUp'>[]
  consents: readonly { kind: string; given: boolean }[]
}): IntakeGap[] => {
  const answered = new Map(intake.flags.map((answer) => [answer.flag, answer]))
  const open = INTAKE_FLAGS.filter((flag) => {
    const answer = answered.get(flag)
    if (!answer) return true
    return answer.reply === 'yes' && answer.followUp === null && redFlag(flag).effects.followUp !== undefined
  })
  const minor = answered.get('minor')?.reply === 'yes'
  const wanted = minor ? ['health-record', 'hands-on', 'guardian'] : ['health-record', 'hands-on']
  const unasked = wanted.filter((kind) => !intake.consents.some((consent) => consent.kind === kind))
  const gaps: IntakeGap[] = []
  if (intake.goals === '') gaps.push({ at: 'goals', sentence: 'No goal is written down.' })
  if (open.length > 0)
    gaps.push({
      at: 'flags',
      sentence:
        open.length === 1
          ? 'One safety question has no answer.'
          : `${open.length} of ${INTAKE_FLAGS.length} safety questions have no answer.`,
    })
  if (unasked.length > 0)
    gaps.push({
      at: 'consents',
      sentence:
        unasked.length === 1 ? 'One consent was not asked for.' : `${unasked.length} consents were not asked for.`,
    })
  return gaps
}

/** @throws DomainError intake-not-complete, with what is missing, when it is said to be complete and is not. */
export const checkComplete = (complete: boolean, gaps: readonly IntakeGap[]): void => {
  if (!complete || gaps.length === 0) return
  throw new DomainError(
    'intake-not-complete',
    `The intake is not complete yet. ${gaps.map((gap) => gap.sentence).join(' ')} Fill these, or save it without completing.`,
    { gaps: gaps.map((gap) => gap.at) },
  )
}

/** Under this age a parent or guardian agrees too. */
export const ADULT_AGE = 18

/** The answer to "under 18" that the birth date gives, or null when no date is known: facts are computed, not typed. */
export const minorByBirthDate = (birthDate: Day | null, today: Day): 'yes' | 'no' | null =>
  birthDate === null ? null : yearsBetween(birthDate, today) < ADULT_AGE ? 'yes' : 'no'
