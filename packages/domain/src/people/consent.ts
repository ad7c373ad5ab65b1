import { z } from 'zod'
import { optionalText } from '../text.ts'

export const CONSENT_KINDS = ['health-record', 'hands-on', 'guardian'] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]

/** What is agreed to, in the words that are kept with the consent. */
export const CONSENT_STATEMENTS: Record<ConsentKind, string> = {
  'health-record':
    'I agree that the practice keeps a record of my health answers, tests, sessions and training to plan my program.',
  'hands-on':
    'I agree to hands-on treatment. I know that I can say stop at any moment, and that I can withdraw this consent at any time.',
  guardian: 'As parent or guardian I agree to hands-on treatment and to the record for this runner.',
}

export const consentAnswerSchema = z
  .object({
    kind: z.enum(CONSENT_KINDS, { error: 'This consent is not known here. Reload the page.' }),
    given: z.boolean(),
    /** Who said it; empty means the runner. */
    givenBy: optionalText('who gave it', 80),
  })
  .refine(({ kind, given, givenBy }) => kind !== 'guardian' || !given || givenBy !== '', {
    path: ['givenBy'],
    error: 'Enter the name of the parent or guardian.',
  })
export type ConsentAnswer = z.infer<typeof consentAnswerSchema>

/** The newest word on a kind. Withdrawn stands for refused too: that was given and taken back in the same moment. */
export type ConsentState = { kind: ConsentKind; givenBy: string; withdrawn: boolean }

/**
 * What answers change: consents given, taken back, or refused when they were asked for the first time. A consent that
 * stands keeps the words and the day of when it was given; nobody gives it again by saving a form. Another guardian's
 * name is another consent: the old one is taken back and the new one given.
 */
export const consentChanges = (
  newest: readonly ConsentState[],
  answers: readonly ConsentAnswer[],
): { give: ConsentAnswer[]; withdraw: ConsentKind[]; refuse: ConsentAnswer[] } => {
  const known = new Map(newest.map((one) => [one.kind, one]))
  const give: ConsentAnswer[] = []
  const withdraw: ConsentKind[] = []
  const refuse: ConsentAnswer[] = []
  for (const answer of answers) {
    const before = known.get(answer.kind)
    const stands = before !== undefined && !before.withdrawn
    const sameGiver = answer.givenBy === '' || answer.givenBy === before?.givenBy
    if (stands && !(answer.given && sameGiver)) withdraw.push(answer.kind)
    if (answer.given && !(stands && sameGiver)) give.push(answer)
    if (!answer.given && before === undefined) refuse.push(answer)
  }
  return { give, withdraw, refuse }
}
