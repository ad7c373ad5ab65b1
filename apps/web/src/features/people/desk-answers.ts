import type { RedFlagId } from '@strideloom/domain/library/ids.ts'
import type { DeskAnswer } from '@strideloom/domain/people/clearance-schema.ts'
import type { FlagGroup } from '@strideloom/domain/people/flag-questions.ts'
import { type AnswerDraft, freshAnswer, type IntakeDraft } from './intake-draft.ts'

/** Each question keeps one id while the sheet is open, so that sending twice is one answer. */
export type DeskDraft = { flags: IntakeDraft['flags']; ids: Readonly<Partial<Record<RedFlagId, string>>> }

export const NO_ANSWERS: DeskDraft = { flags: {}, ids: {} }

export const withAnswer = (
  { flags, ids }: DeskDraft,
  flag: RedFlagId,
  answer: AnswerDraft,
  newId: () => string,
): DeskDraft => ({ flags: { ...flags, [flag]: answer }, ids: { ...ids, [flag]: ids[flag] ?? newId() } })

/**
 * No to every question that is still open: said by whoever asked them, never by itself. What was answered yes before stays until it
 * is answered on its own: a blood thinner is not taken back with a sweep.
 * @param before questions whose last answer was yes
 */
export const withNoToTheRest = (
  draft: DeskDraft,
  groups: readonly FlagGroup[],
  before: ReadonlySet<RedFlagId>,
  newId: () => string,
): DeskDraft =>
  groups
    .flatMap(({ questions }) => questions)
    .filter(({ flag }) => !draft.flags[flag] && !before.has(flag))
    .reduce((all, { flag }) => withAnswer(all, flag, freshAnswer('no'), newId), draft)

/** As the server takes them: what was not asked is left out. */
export const deskAnswers = ({ flags, ids }: DeskDraft): DeskAnswer[] =>
  (Object.entries(flags) as [RedFlagId, AnswerDraft][]).flatMap(([flag, answer]) => {
    const id = ids[flag]
    return id ? [{ id, flag, ...answer }] : []
  })
