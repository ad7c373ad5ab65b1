import { type OwnTemplate, savedTemplateSchema } from '@strideloom/domain/library/own-template.ts'
import { DAY_NAMES } from '@strideloom/domain/library/template-schema.ts'
import { type HandsDraft, handsDraftOf, handsFrom } from './hands-draft.ts'
import { readDraft } from './read-draft.ts'
import type { Read } from './shelf.ts'

export type DayName = (typeof DAY_NAMES)[number]

/** One exercise on one weekday. */
export type DaySlot = { day: DayName; exercise: string; role: 'key' | 'important' | 'optional' }

/** A template while somebody types it. */
export type TemplateDraft = {
  name: string
  goal: string
  entry: string
  exitCriteria: string
  easyRuns: string
  note: string
  slots: DaySlot[]
  dailyMobility: string[]
  massage: HandsDraft[]
  /** Told, not asked: its hands-on work lies within them. */
  weeks: number
}

const EMPTY: TemplateDraft = {
  name: '',
  goal: '',
  entry: '',
  exitCriteria: '',
  easyRuns: '',
  note: '',
  slots: [],
  dailyMobility: [],
  massage: [],
  weeks: 4,
}

/** A form to begin from: a template's own values, or nothing. */
export const templateDraftOf = (from: OwnTemplate | null): TemplateDraft => {
  if (!from) return EMPTY
  const { name, goal, entry, exitCriteria, easyRuns, note, strengthSessions, dailyMobility, massage, weeks } = from
  return {
    name,
    goal,
    entry,
    exitCriteria,
    easyRuns,
    note,
    slots: strengthSessions.flatMap(({ day, slots }) => slots.map((slot) => ({ ...slot, day }))),
    dailyMobility: [...dailyMobility],
    massage: massage.map(handsDraftOf),
    weeks,
  }
}

/** What a template has that the form does not ask for, where it is new. */
const BARE: Pick<OwnTemplate, 'weeks' | 'race' | 'previousRace' | 'keyRuns' | 'keyRunsByWeek' | 'blocks'> = {
  weeks: EMPTY.weeks,
  race: null,
  previousRace: null,
  keyRuns: [],
  keyRunsByWeek: {},
  blocks: [{ weeks: '1-4', phase: 'build', runVolume: '', strength: '' }],
}

/** The workouts of the week: those that were there keep their time and what they are, a new day gets one. */
const workoutsOf = (slots: readonly DaySlot[], from: OwnTemplate | null): OwnTemplate['strengthSessions'] => {
  const before = from?.strengthSessions ?? []
  const days = DAY_NAMES.filter((day) => slots.some((slot) => slot.day === day))
  return days
    .map((day) => ({
      ...(before.find((one) => one.day === day) ?? { id: day, day, start: '18:00', heavyLower: false }),
      slots: slots.flatMap(({ day: on, ...slot }) => (on === day ? [slot] : [])),
    }))
    .sort((a, b) => orderIn(before, a) - orderIn(before, b))
}

const orderIn = (before: OwnTemplate['strengthSessions'], { day }: { day: DayName }): number => {
  const at = before.findIndex((one) => one.day === day)
  return at < 0 ? before.length + DAY_NAMES.indexOf(day) : at
}

const exercisesOf = (slots: readonly Pick<DaySlot, 'exercise'>[], daily: readonly string[]): string[] => [
  ...slots.map(({ exercise }) => exercise),
  ...daily,
]

/** The template that was typed, or what is wrong, by the form's own fields. */
export const templateFrom = (
  draft: TemplateDraft,
  id: string,
  from: OwnTemplate | null,
): Read<OwnTemplate, TemplateDraft> => {
  const { slots, massage, weeks: _, ...words } = draft
  const now = new Set(exercisesOf(slots, words.dailyMobility))
  const before = from
    ? exercisesOf(
        from.strengthSessions.flatMap((one) => one.slots),
        from.dailyMobility,
      )
    : []
  const value = {
    ...BARE,
    ...from,
    ...words,
    id,
    strengthSessions: workoutsOf(slots, from),
    // a further way of an exercise goes with it
    ...(from?.ways && { ways: from.ways.filter(({ exercise }) => now.has(exercise)) }),
    massage: handsFrom(massage, new Set(before.filter((id) => !now.has(id))), from?.massage ?? []),
  }
  return readDraft(savedTemplateSchema, value, draft, { strengthSessions: 'slots' })
}
