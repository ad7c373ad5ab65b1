import type { ChosenTechnique } from '@strideloom/domain/library/practice-techniques.ts'
import { techniqueTitle, withTechnique } from '@strideloom/domain/library/technique-of.ts'
import { fitsLimit } from '@strideloom/domain/library/techniques.ts'

/** A technique to pick, and what it takes where that is more than the place does (reference 11). Null: no limit is known. */
export const techniqueOption = (chosen: ChosenTechnique, limit: number | null): { value: string; label: string } => {
  const { id, pressure } = chosen.item
  const title = techniqueTitle(withTechnique({}, chosen))
  const tooFirm = limit !== null && !fitsLimit(chosen.item, limit)
  return { value: id, label: tooFirm ? `${title} (takes ${pressure.min} at least)` : title }
}

/** What a technique is, and what to mind with it. */
export const techniqueHint = ({ description, note }: ChosenTechnique['item']): string => `${description} ${note}`.trim()
