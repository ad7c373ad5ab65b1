import { techniqueTitle } from '@strideloom/domain/library/technique-of.ts'
import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import type { DoneWork } from '@strideloom/domain/sessions/session-record-schema.ts'
import type { FindingRow } from './hooks.ts'

type Work = Pick<DoneWork, 'region' | 'side' | 'technique' | 'own' | 'pressure' | 'minutes'>

/** "Left soleus, pin and stretch, pressure 6, 9 min". */
export const doseLine = ({ region, side, pressure, minutes, ...named }: Work): string =>
  `${placeTitle(region, side)}, ${techniqueTitle(named).toLowerCase()}, pressure ${pressure}, ${minutes} min`

const STATES: Record<FindingRow['state'], string> = {
  normal: 'in range',
  restricted: 'restricted',
  changed: 'changed',
  watch: 'watched',
}

/** A finding as one chooses it: "Left soleus, restricted". */
export const findingTitle = ({ region, side, state }: Pick<FindingRow, 'region' | 'side' | 'state'>): string =>
  `${placeTitle(region, side)}, ${STATES[state]}`

/** Why this work is done: the plan's own reason, else the finding; null is an assumption (S43). */
export const becauseOf = (
  { whyTissue, findingId }: Pick<DoneWork, 'whyTissue' | 'findingId'>,
  findings: readonly FindingRow[],
): string | null => {
  if (whyTissue !== '') return whyTissue
  const finding = findings.find(({ id }) => id === findingId)
  return finding ? `${findingTitle(finding)}.` : null
}

/** No finding stands behind it (S43): it is done because it is assumed to help. */
export const isAssumption = ({ findingId }: Pick<DoneWork, 'findingId'>): boolean => findingId === null
