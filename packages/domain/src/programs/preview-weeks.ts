import { type Day, daysBetween, startOfWeek } from '../calendar/day.ts'
import type { Exercise } from '../library/exercises.ts'
import { sameContent } from '../same-content.ts'
import { applyStep } from './apply-step.ts'
import { areaOf } from './area.ts'
import { blockOn } from './block-days.ts'
import type { DoseThresholds } from './dose-settings.ts'
import { exerciseOf } from './exercise-of.ts'
import { lighter } from './lighten-weeks.ts'
import { nextStep } from './next-step.ts'
import { amountAsked, type Performed, setOnSides } from './performed.ts'
import { phaseDose } from './phase-dose.ts'
import type { ProgressionThresholds } from './progression-settings.ts'
import type { Block, Dose, Prescription, Program } from './schema.ts'
import { isMore } from './step.ts'

/** Why a week asks for something else than the rule has come to. */
type WeekKind = 'as it goes' | 'lighter' | 'taper' | 'recovery' | 'none'

/** One week of a prescription as it would begin. `dose` is that of its first day; null where the phase has none of it. */
export type PreviewWeek = { week: number; monday: Day; kind: WeekKind; dose: Dose | null; isRaised: boolean }

/** A taper keeps the load and halves the sets: the middle of 40 to 60 % (reference 9.1). */
const TAPER_SETS = 0.5
/** Workouts that are looked back on, beside the first of those in a row that answered the same. */
const LOOKED_BACK = 8

/**
 * The newest workouts, and the first of those in a row that answered what the newest did: from that on a rule counts its weeks, and
 * work that is done daily has many more of them than are looked back on.
 */
const lookedBack = (history: readonly Performed[], began: number): Performed[] => {
  const from = history.length - LOOKED_BACK
  const first = history[began]
  return from > began && first ? [first, ...history.slice(from)] : history.slice(Math.max(0, from))
}

/** Done just as asked, and with as much in reserve as the rule waits for. */
const asAsked = (day: Day, dose: Dose, rule: Prescription['rule']): Performed => {
  const rir = (rule?.kind === 'done' ? rule.rir : null) ?? dose.rir
  const wanted = rule?.kind === 'done' ? rule.asked : null
  const amount = Math.max(amountAsked(dose), wanted?.amount ?? 0)
  const count = Math.max(dose.sets, wanted?.sets ?? 0)
  const sets = Array.from({ length: count }, () => setOnSides({ amount, rir }, dose.side === 'each')).flat()
  return { day, target: dose, sets, pain: 0, painBefore: 0, painNextMorning: 0, isClean: null }
}

/** What a week's phase makes of a dose, beside any rule; null where it leaves it alone. */
function ofPhase(
  dose: Dose,
  { category }: Exercise,
  block: Block | null,
  day: Day,
  thresholds: ProgressionThresholds & DoseThresholds,
): Pick<PreviewWeek, 'kind' | 'dose'> | null {
  if (!block || areaOf(category) === 'mobility') return null
  const { phase, startDay } = block
  const { sets, rir, timesPerWeek } = phaseDose(category, phase, thresholds)
  if (phase === 'recovery' && timesPerWeek[1] === 0) return { kind: 'none', dose: null }
  if (phase === 'recovery')
    return {
      kind: 'recovery',
      dose: {
        ...dose,
        sets: Math.min(dose.sets, sets?.[1] ?? dose.sets),
        rir: dose.rir === null ? null : Math.max(dose.rir, rir?.[0] ?? dose.rir),
      },
    }
  if (phase === 'taper')
    return { kind: 'taper', dose: { ...dose, sets: Math.max(1, Math.round(dose.sets * TAPER_SETS)) } }
  const week = Math.floor(daysBetween(startDay, day) / 7) + 1
  return week % thresholds.deload.every === 0 ? { kind: 'lighter', dose: applyStep(dose, lighter(thresholds)) } : null
}

/**
 * How a prescription would go, week by week from today, if everything is done as asked: by its own rule, else as its kind usually
 * goes, with what lighter weeks, a taper and the recovery after a race ask for between. A week that was made lighter has the dose
 * that it was given. Weeks without it are left out. What protects comes from what really happens, so it is not in it.
 */
export function previewWeeks(
  program: Pick<Program, 'blocks' | 'prescriptions' | 'workouts'>,
  prescription: Prescription,
  today: Day,
  thresholds: ProgressionThresholds & DoseThresholds,
): PreviewWeek[] {
  const exercise = exerciseOf(prescription)
  if (!exercise) return []
  const { rule } = prescription
  // A lightened week has a copy of it, with a dose of its own.
  const isCopy = (one: Prescription) =>
    one.exercise === prescription.exercise && one.pairingId === prescription.pairingId && one.weekdays.length === 0
  const days = Object.values(program.workouts)
    .filter(({ day }) => day >= today)
    .flatMap(({ day, items }) => {
      const own = items.flatMap(({ prescriptionId }) => program.prescriptions[prescriptionId] ?? [])
      const standing = own.find(({ id }) => id === prescription.id) ?? own.find(isCopy)
      return standing ? [{ day, standing }] : []
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  const [first] = days
  if (!first) return []

  let dose = prescription.dose
  let lastRaisedOn: Day | null = null
  let isRaised = false
  const history: Performed[] = []
  /** Where in it those begin that answered the same as the newest. */
  let began = 0
  const weeks = new Map<Day, PreviewWeek>()
  const begin = startOfWeek(first.day)
  for (const { day, standing } of days) {
    const monday = startOfWeek(day)
    const given = standing.id === prescription.id ? null : ({ kind: 'lighter', dose: standing.dose } as const)
    const special = given ?? ofPhase(dose, exercise, blockOn(program, day), day, thresholds)
    if (!special) {
      const ground = {
        exercise,
        today: day,
        pain: 'unclear' as const,
        lastRaisedOn,
        dose,
        rule,
        history: lookedBack(history, began),
      }
      const step = nextStep({ ...ground, ...NOTHING_ELSE }, thresholds)
      if (isMore(step)) {
        dose = applyStep(dose, step)
        lastRaisedOn = day
        isRaised = true
      }
    }
    const shown = special ? special.dose : dose
    if (!weeks.has(monday)) {
      const week = Math.round(daysBetween(begin, monday) / 7) + 1
      weeks.set(monday, {
        week,
        monday,
        kind: special?.kind ?? 'as it goes',
        dose: shown,
        isRaised: isRaised && !special,
      })
      if (!special) isRaised = false
    }
    // What a lighter week answers is no step of the rule: afterwards it begins to count anew from where it was.
    if (shown) {
      if (!sameContent(history.at(-1)?.target, shown)) began = history.length
      history.push(asAsked(day, shown, special ? undefined : rule))
    }
  }
  return [...weeks.values()]
}

/** What only happens is not foreseen. */
const NOTHING_ELSE = {
  weekOfBlock: null,
  readinessMean7: null,
  monotony: null,
  loadIsUp: null,
  experienced: null,
  gate: null,
  isMinor: null,
}
