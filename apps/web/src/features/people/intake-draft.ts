import type { AppRouter } from '@strideloom/api/router.ts'
import type { RedFlagId, RegionId } from '@strideloom/domain/library/ids.ts'
import type { FlagAnswer, FlagReply, Injury } from '@strideloom/domain/people/answer-schema.ts'
import { CONSENT_KINDS, type ConsentAnswer, type ConsentKind } from '@strideloom/domain/people/consent.ts'
import type { IntakeInput } from '@strideloom/domain/people/schema.ts'
import type { inferRouterOutputs } from '@trpc/server'

export type StoredIntake = inferRouterOutputs<AppRouter>['people']['intake']['get']
export type StoredConsent = StoredIntake['consents'][number]

type Side = Injury['side']
export type Place = { region: RegionId | null; side: Side }

/** A question that was answered here, or elsewhere before; one without an answer has no entry. */
export type AnswerDraft = Omit<FlagAnswer, 'flag'>

/** `given` is null while nobody asked. */
export type ConsentDraft = { given: boolean | null; givenBy: string }

/** The intake as it stands on the page. Null is "not asked". */
export type IntakeDraft = Omit<IntakeInput, 'id' | 'complete' | 'injuries' | 'flags' | 'consents'> & {
  injuries: Injury[]
  flags: Partial<Record<RedFlagId, AnswerDraft>>
  consents: Record<ConsentKind, ConsentDraft>
}

export const draftOfIntake = ({ intake, injuries, flags, consents }: StoredIntake): IntakeDraft => ({
  goals: intake?.goals ?? '',
  weeklyKm: intake?.weeklyKm ?? null,
  runsPerWeek: intake?.runsPerWeek ?? null,
  surfaces: intake?.surfaces ?? [],
  hoursSeatedPerDay: intake?.hoursSeatedPerDay ?? null,
  strengthPerWeek: intake?.strengthPerWeek ?? null,
  regularFirmMassage: intake?.regularFirmMassage ?? null,
  raceHistory: intake?.raceHistory ?? '',
  notes: intake?.notes ?? '',
  injuries,
  flags: Object.fromEntries(
    flags.map(({ flag, reply, since, region, side, followUp, note }) => [
      flag,
      { reply, since, region, side, followUp, note },
    ]),
  ),
  consents: Object.fromEntries(
    CONSENT_KINDS.map((kind) => {
      const stored = consents.find((one) => one.kind === kind)
      return [kind, { given: stored ? stored.withdrawnAt === null : null, givenBy: stored?.givenBy ?? '' }]
    }),
  ) as Record<ConsentKind, ConsentDraft>,
})

/** An answer that was just given: nothing more is known of it yet. */
export const freshAnswer = (reply: FlagReply): AnswerDraft => ({
  reply,
  since: null,
  region: null,
  side: null,
  followUp: null,
  note: '',
})

/** Another answer to a question. What only a yes has (since when, where) goes with it; a note stays. */
export const answered = (old: AnswerDraft | undefined, reply: FlagReply): AnswerDraft =>
  old && reply === 'yes' ? { ...old, reply } : { ...freshAnswer(reply), note: old?.note ?? '' }

const flagList = (flags: IntakeDraft['flags']): FlagAnswer[] =>
  (Object.entries(flags) as [RedFlagId, AnswerDraft][]).map(([flag, answer]) => ({ flag, ...answer }))

const consentList = (consents: IntakeDraft['consents']): ConsentAnswer[] =>
  CONSENT_KINDS.flatMap((kind) => {
    const { given, givenBy } = consents[kind]
    return given === null ? [] : [{ kind, given, givenBy }]
  })

/** The draft as the server takes it; what was not asked is left out. */
export const inputOfIntake = (draft: IntakeDraft): Omit<IntakeInput, 'id' | 'complete'> => ({
  ...draft,
  flags: flagList(draft.flags),
  consents: consentList(draft.consents),
})

export const sameDraft = (one: IntakeDraft, other: IntakeDraft): boolean =>
  JSON.stringify(inputOfIntake(one)) === JSON.stringify(inputOfIntake(other))
