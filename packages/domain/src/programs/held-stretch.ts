import type { Exercise } from '../library/exercises.ts'
import type { RegionId } from '../library/ids.ts'
import { exerciseOf } from './exercise-of.ts'
import type { UncountedReason } from './heavy-leg-spacing.ts'
import { shortRegionName } from './place-words.ts'
import type { ProgressionThresholds } from './progression-settings.ts'
import type { Prescription } from './schema.ts'

/** Running that is fast, on the day of a workout. */
export type FastRun = { id: string; kind: 'race' | 'race-pace' | 'quality' }

/** With these one rolls; nothing is held. */
const ROLLED_WITH = ['roller', 'ball']

/** Mobility work that is dosed by time is held, unless it is rolled. By repetitions no hold is told. */
const isHeld = ({ category, equipment }: Exercise): boolean =>
  category === 'mobility' && !equipment.some((tool) => ROLLED_WITH.includes(tool))

/** The seconds for which a workout holds each muscle of each side, over its sets and exercises. */
function heldIn(prescriptions: readonly Prescription[]): { region: RegionId; seconds: number }[] {
  const held = new Map<string, { region: RegionId; seconds: number }>()
  for (const prescription of prescriptions) {
    const known = exerciseOf(prescription)
    const { seconds, sets, side } = prescription.dose
    if (!known || !isHeld(known) || seconds === null) continue
    for (const region of known.regions)
      for (const one of side === 'left' || side === 'right' ? [side] : (['left', 'right'] as const)) {
        const key = `${region}/${one}`
        held.set(key, { region, seconds: (held.get(key)?.seconds ?? 0) + seconds * sets })
      }
  }
  return [...held.values()]
}

const RUN_WORDS = { race: 'a race', 'race-pace': 'a race-pace run', quality: 'a quality run' } as const

/**
 * What speaks against long static stretching on the day of fast running (reference 9.5, medium: no more than 60 s for one muscle in the hour
 * before it, as shipped). A workout has no hour, so it is told when not to do it, not that it stands wrong.
 * @param prescriptions what is done in one go
 * @param runs the fast running of that day
 */
export function heldStretch(
  prescriptions: readonly Prescription[],
  [run]: readonly FastRun[],
  { spacing }: Pick<ProgressionThresholds, 'spacing'>,
): UncountedReason[] {
  const most = spacing.heldBeforeFastRun
  const [longest] = heldIn(prescriptions).sort((a, b) => b.seconds - a.seconds)
  if (!run || !longest || longest.seconds <= most) return []
  return [
    {
      code: 'held-before-fast-run',
      id: run.id,
      says: `${shortRegionName(longest.region)} held for ${longest.seconds} s on the day of ${RUN_WORDS[run.kind]}: not in the hour before it.`,
      numbers: [`held for ${longest.seconds} s`, `${most} s at most in the hour before`],
    },
  ]
}
