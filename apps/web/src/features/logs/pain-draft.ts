import { runnerPlace } from '@strideloom/domain/logs/region-words.ts'
import type { CheckIn } from '@strideloom/domain/logs/schema.ts'

type Pain = NonNullable<CheckIn['pain']>[number]

/** A place that was tapped; without a number yet it cannot be kept. */
export type PainDraft = Omit<Pain, 'value'> & { value: number | null }

export const keyOfPlace = ({ region, side }: Pick<PainDraft, 'region' | 'side'>): string => `${region}/${side}`

/** The answer that a draft says, or the sentence of what is missing. Null: not asked. */
export const painOf = (draft: readonly PainDraft[] | null): { pain: Pain[] | null } | { missing: string } => {
  if (draft === null) return { pain: null }
  const open = draft.find(({ value }) => value === null)
  if (open) return { missing: `${runnerPlace(open)}: say how much it hurts, or take the place away.` }
  return { pain: draft.flatMap((one) => (one.value === null ? [] : [{ ...one, value: one.value }])) }
}
