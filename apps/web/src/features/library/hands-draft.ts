import type { RegionId } from '@strideloom/domain/library/ids.ts'
import type { OwnTemplate } from '@strideloom/domain/library/own-template.ts'
import type { Technique } from '@strideloom/domain/library/techniques.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'

type HandsOn = OwnTemplate['massage'][number]

/** One technique in one region while somebody types it. */
export type WorkDraft = Omit<HandsOn['works'][number], 'pressure' | 'minutes'> & {
  pressure: number | null
  minutes: number | null
}

/** A hands-on session of a template while somebody types it. `key`: of the form alone. */
export type HandsDraft = Pick<HandsOn, 'day' | 'start' | 'intent' | 'pairsWith' | 'finding'> & {
  key: string
  week: number | null
  minutes: number | null
  pressure: number | null
  works: WorkDraft[]
}

export const handsDraftOf = ({ regions: _, checked: __, ...one }: HandsOn, index: number): HandsDraft => ({
  ...one,
  key: String(index),
})

/** What a new session begins with: an hour of maintenance, light enough for everybody. */
export const newHands = (key: string): HandsDraft => ({
  key,
  week: 1,
  day: 'fri',
  start: '12:00',
  minutes: 60,
  intent: 'maintenance',
  pressure: 5,
  works: [],
  pairsWith: [],
  finding: null,
})

/** A technique as it is added: as hard as the session and the technique allow, and as short as it may be. */
export const newWork = (
  region: RegionId,
  { id, pressure, minutesPerRegion }: Technique,
  session: Pick<HandsDraft, 'pressure'>,
): WorkDraft => ({
  region,
  technique: id,
  pressure: Math.min(pressure.max, Math.max(pressure.min, session.pressure ?? pressure.min)),
  minutes: minutesPerRegion.min,
})

/** What the techniques of a session ask of it: the highest pressure, and their minutes together. */
export const askedOf = ({ works }: Pick<HandsDraft, 'works'>): { pressure: number; minutes: number } => ({
  pressure: Math.max(1, ...works.map(({ pressure }) => pressure ?? 1)),
  minutes: works.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
})

/**
 * The sessions as they are saved. What the reference’s guard said of a shipped one stays with it only as long as nothing about it is
 * changed; exercises that were taken out of the template pair with nothing any more.
 */
export const handsFrom = (
  drafts: readonly HandsDraft[],
  takenOut: ReadonlySet<string>,
  before: readonly HandsOn[],
): unknown[] =>
  drafts.map(({ key, pairsWith, works, ...one }) => {
    const was = before[Number(key)]
    const places = new Set(works.map(({ region }) => region))
    const kept = (was?.regions ?? []).filter((region) => places.has(region))
    const session = {
      ...one,
      works,
      regions: [...new Set([...kept, ...places])],
      pairsWith: pairsWith.filter((id) => !takenOut.has(id)),
    }
    const checked = was?.checked
    return checked && sameContent({ ...session, checked }, was) ? { ...session, checked } : session
  })
