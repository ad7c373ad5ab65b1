import type { RedFlagId } from './ids.ts'
import { barsOf, type OwnTechnique } from './own-technique.ts'
import type { ChosenTechnique } from './practice-techniques.ts'
import { type Technique, technique } from './techniques.ts'

/** What names a technique: its id, and the practice's version as it stood when it was chosen. */
export type NamesTechnique = { readonly technique: string; readonly own?: OwnTechnique | null | undefined }

/** The technique of a work: the practice's version that was kept with it, else the shipped one. Null for an id that is in neither. */
export const techniqueOf = ({ technique: id, own }: NamesTechnique): Technique | OwnTechnique | null =>
  own ?? technique(id)

/** The shipped techniques that rules know it by: itself, and what a practice's own is like. */
export const takenFor = ({ technique: id, own }: NamesTechnique): string[] =>
  own && own.countsAs !== id ? [id, own.countsAs] : [id]

/** The safety answers that bar it. */
export const barsOfNamed = (named: NamesTechnique): RedFlagId[] => {
  const known = techniqueOf(named)
  return known ? barsOf(known) : []
}

/** The same with another technique, as the practice has it: an earlier version does not stay beside it. */
export const withTechnique = <Named extends object>(
  named: Named,
  { item, own }: ChosenTechnique,
): Named & { technique: string; own?: OwnTechnique } => {
  const { own: _, ...rest } = named as Named & Partial<NamesTechnique>
  return { ...(rest as unknown as Named), technique: item.id, ...(own && { own }) }
}

/** Stands where a work came in by a file that says the place and the pressure, and not the technique. */
export const TECHNIQUE_NOT_TOLD = 'not-told'

/** The name without what stands in brackets: "Effleurage". An id that nothing knows is told as such. */
export const techniqueTitle = (named: { technique: string; own?: { name: string } | null | undefined }): string =>
  (
    named.own?.name ??
    technique(named.technique)?.name ??
    (named.technique === TECHNIQUE_NOT_TOLD ? 'Technique not told' : 'Technique not in the library')
  ).replace(/\s*\([^)]*\)/, '')
