import { DomainError } from '../errors.ts'
import type { ImportItem } from './import-preview.ts'
import type { Take } from './import-schema.ts'

const MAY_BE: Readonly<Record<ImportItem['verdict'], readonly Take['as'][]>> = {
  new: ['new'],
  'unknown-sport': ['new'],
  'not-a-run': ['new'],
  completes: ['completes'],
  'maybe-stored': ['new', 'completes'],
  stored: [],
  refused: [],
}

/** As what an activity may be taken; nothing where it cannot have been a run, or is here already. */
export const waysToTake = ({ verdict, doubts }: Pick<ImportItem, 'verdict' | 'doubts'>): readonly Take['as'][] =>
  verdict === 'not-a-run' && doubts.length > 0 ? [] : MAY_BE[verdict]

/**
 * Lays what somebody chose beside what was shown.
 * @throws DomainError when something was chosen that was not shown, or that cannot be taken so, or two for one run of the record
 */
export const matchTake = (items: readonly ImportItem[], take: readonly Take[]): { item: ImportItem; take: Take }[] => {
  const shown = new Map(items.map((item) => [item.key, item]))
  const completed = new Map<string, string>()
  return take.map((one) => {
    const item = shown.get(one.key)
    if (!item) throw new DomainError('unknown-reference', 'This run is not in the file. Look at it again.')
    if (!waysToTake(item).includes(one.as))
      throw new DomainError('unknown-reference', item.sentence ?? 'This run cannot be taken so. Look at it again.')
    const other = one.as === 'completes' && item.runId !== null ? completed.get(item.runId) : undefined
    if (other !== undefined)
      throw new DomainError(
        'unknown-reference',
        `${other} and ${one.key} cannot both be the run that is there already. Take one of them as a run of its own, or leave it out.`,
      )
    if (one.as === 'completes' && item.runId !== null) completed.set(item.runId, one.key)
    return { item, take: one }
  })
}
