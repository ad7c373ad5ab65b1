import type { OwnTechnique } from './own-technique.ts'
import { barsOf } from './own-technique.ts'
import {
  asShipped,
  type Chosen,
  copyName,
  type LibraryEdit,
  type PracticeItem,
  practiceItems,
} from './practice-items.ts'
import { TECHNIQUES, type Technique } from './techniques.ts'

/** A technique that is chosen for a work. */
export type ChosenTechnique = Chosen<Technique, OwnTechnique>
/** A technique as the practice has it. */
export type PracticeTechnique = PracticeItem<Technique, OwnTechnique>

/** The techniques as shipped, where nothing is known of a practice. */
export const SHIPPED_TECHNIQUES: readonly ChosenTechnique[] = asShipped(TECHNIQUES)

/** The techniques as the practice has them, in the order of the library, its own after them. */
export const practiceTechniques = (edits: readonly LibraryEdit<OwnTechnique>[]): PracticeTechnique[] =>
  practiceItems(TECHNIQUES, edits)

/** The practice's version of a technique to begin a change from: with every bar that stands now. */
export const techniqueVersion = ({ item, own }: ChosenTechnique): OwnTechnique => {
  const version = own ?? { ...item, countsAs: item.id }
  return { ...version, avoidWhen: barsOf(version) }
}

/** A copy to change. The guard takes it for what it is copied from. */
export const techniqueCopy = (chosen: ChosenTechnique, id: string): OwnTechnique => ({
  ...techniqueVersion(chosen),
  id,
  name: copyName(chosen.item.name),
})
