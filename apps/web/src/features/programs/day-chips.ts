import { addDays, type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { madeOnce } from '@strideloom/domain/made-once.ts'
import type { DayItem } from '@strideloom/domain/programs/day-item.ts'
import { groupWord } from '@strideloom/domain/programs/group-words.ts'
import type { LoadChange } from '@strideloom/domain/programs/load-change.ts'
import { loadChip } from '@strideloom/domain/programs/load-chip.ts'
import type { PlannedSession, Program, Workout } from '@strideloom/domain/programs/schema.ts'
import { workoutMinutes } from '@strideloom/domain/programs/workout-minutes.ts'
import { partsOf } from '@strideloom/domain/programs/workout-parts.ts'
import type { KeyRun } from '@strideloom/domain/training/key-runs.ts'
import type { Race } from '@strideloom/domain/training/schema.ts'
import { whileSame } from '@strideloom/domain/while-same.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatMinutesTight } from '@strideloom/ui/format/duration.ts'
import type { Kind } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { INTENT_WORDS } from './words.ts'
import { workoutKind, workoutName } from './workout-name.ts'

/** What can be taken hold of: a planned session or a workout. */
export type ItemRef = DayItem

/** Names an item in one word, in the page and in sets: "workout:…". */
export const keyOfItem = ({ kind, id }: ItemRef): string => `${kind}:${id}`

/** What such a key names; null for another text. */
export const itemOfKey = (key: string): ItemRef | null => {
  const [kind, id] = key.split(':')
  return (kind === 'session' || kind === 'workout' || kind === 'load') && id ? { kind, id } : null
}

export const sameItem = (a: ItemRef | null, b: ItemRef | null): boolean => a?.kind === b?.kind && a?.id === b?.id

/** One thing on a day as it is shown; `item` is null for what cannot be moved here (races, key runs). */
export type DayChip = {
  key: string
  item: ItemRef | null
  kind: Kind
  words: string
  detail: string
  line: string | null
  pressure: number | null
  /** The whole sentence for readers. */
  asRead: string
  /** The pairings that its work belongs to. */
  pairingIds: readonly string[]
  /** It began before and goes on in this week: not to be moved from here, and not locked either. */
  goesOn?: true
}

const NONE: readonly string[] = []

const sessionChip = madeOnce(({ id, day, intent, startTime, minutes, works }: PlannedSession): DayChip => {
  const pressure = works.length > 0 ? Math.max(...works.map((work) => work.pressure)) : null
  const words = INTENT_WORDS[intent]
  const line = startTime ? `${startTime}, ${formatMinutesTight(minutes)}` : formatMinutesTight(minutes)
  return {
    key: id,
    item: { kind: 'session', id },
    kind: 'hands-on',
    words,
    detail: '',
    line,
    pressure,
    asRead: [
      `Hands-on, ${words.toLowerCase()}`,
      pressure === null ? 'no work chosen yet' : `pressure ${pressure}`,
      `${minutes} minutes`,
      startTime,
      formatDay(day),
    ]
      .filter(Boolean)
      .join(', '),
    pairingIds: [...new Set(works.flatMap(({ pairingId }) => pairingId ?? []))],
  }
})

/** Of hundreds of workouts one is moved: the chips of the others stay the same objects, and their days stay as they are drawn. */
const workoutChips = whileSame((prescriptions: Program['prescriptions'], groups: Program['groups']) =>
  madeOnce((workout: Workout) => workoutChip(workout, { prescriptions, groups })),
)

const workoutChip = (workout: Workout, program: Pick<Program, 'prescriptions' | 'groups'>): DayChip => {
  const { prescriptions } = program
  const items = workout.items.flatMap((item) => prescriptions[item.prescriptionId] ?? [])
  const minutes = workoutMinutes(program, workout)
  const words = workoutName(workout, prescriptions)
  const groups = partsOf(program, workout).filter(({ group }) => group !== null)
  const joined = groups.map((part) => `, with a ${groupWord(part.items.length).toLowerCase()}`).join('')
  return {
    key: workout.id,
    item: { kind: 'workout', id: workout.id },
    kind: workoutKind(workout, prescriptions),
    words: `${words} ${workout.items.length}`,
    detail: formatMinutesTight(minutes),
    line: null,
    pressure: null,
    asRead: `${words}, ${workout.items.length === 1 ? '1 exercise' : `${workout.items.length} exercises`}, about ${minutes} minutes${joined}, ${formatDay(workout.day)}`,
    pairingIds: [...new Set(items.flatMap(({ pairingId }) => pairingId ?? []))],
  }
}

const loadChips = madeOnce((load: LoadChange): { day: Day; chip: DayChip }[] => {
  const words = loadChip(load)
  const pairingIds = load.pairingId === null ? NONE : [load.pairingId]
  const about = { kind: 'run' as const, words, detail: '', line: null, pressure: null, pairingIds }
  const begins: DayChip = {
    ...about,
    key: load.id,
    item: { kind: 'load', id: load.id },
    asRead: `Change of load, ${words}, ${formatDay(load.fromDay)} to ${formatDay(load.toDay)}`,
  }
  const chips = [{ day: load.fromDay, chip: begins }]
  for (let day = addDays(startOfWeek(load.fromDay), 7); day <= load.toDay; day = addDays(day, 7))
    chips.push({
      day,
      chip: {
        ...about,
        key: `${load.id} ${day}`,
        item: null,
        goesOn: true,
        asRead: `Change of load goes on, ${words}`,
      },
    })
  return chips
})

const raceChip = madeOnce(
  ({ id, name, day, priority, startTime }: Race): DayChip => ({
    key: id,
    item: null,
    kind: 'race',
    words: name,
    detail: '',
    line: `${priority} race${startTime ? `, ${startTime}` : ''}`,
    pressure: null,
    asRead: `Race, ${name}, priority ${priority}${startTime ? `, ${startTime}` : ''}, ${formatDay(day)}, fixed`,
    pairingIds: NONE,
  }),
)

const keyRunChip = madeOnce(({ usualKeyRunId, day, kind, title, minutes, startTime }: KeyRun): DayChip => {
  const words = kind === 'long' && !/long/i.test(title) ? `${title}, long` : title
  return {
    key: `${usualKeyRunId} ${day}`,
    item: null,
    kind: 'key-run',
    words,
    detail: formatMinutesTight(minutes),
    line: null,
    pressure: null,
    asRead: `Key run, ${words}, ${minutes} minutes${startTime ? `, ${startTime}` : ''}, ${formatDay(day)}, fixed`,
    pairingIds: NONE,
  }
})

const AREA_ORDER = { mobility: 0, strength: 1, prehab: 2 } as const

/** Everything on its day: race, key run, change of load, session, then workouts as mobility, strength, prehab. */
export const chipsByDay = (
  program: Pick<Program, 'workouts' | 'sessions' | 'prescriptions' | 'groups' | 'loadChanges'>,
  races: readonly Race[],
  keyRuns: readonly KeyRun[],
): ReadonlyMap<Day, DayChip[]> => {
  const days = new Map<Day, DayChip[]>()
  const add = (day: Day, chip: DayChip) => {
    const there = days.get(day)
    if (there) there.push(chip)
    else days.set(day, [chip])
  }
  for (const race of races) if (race.status !== 'cancelled') add(race.day, raceChip(race))
  for (const run of keyRuns) add(run.day, keyRunChip(run))
  for (const load of Object.values(program.loadChanges)) for (const { day, chip } of loadChips(load)) add(day, chip)
  for (const session of Object.values(program.sessions).sort((a, b) =>
    (a.startTime ?? '99').localeCompare(b.startTime ?? '99'),
  ))
    add(session.day, sessionChip(session))
  const chipOf = workoutChips(program.prescriptions, program.groups)
  for (const workout of Object.values(program.workouts).sort((a, b) => AREA_ORDER[a.area] - AREA_ORDER[b.area]))
    add(workout.day, chipOf(workout))
  return days
}
