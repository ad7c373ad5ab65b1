import type { UncountedReason } from './heavy-leg-spacing.ts'
import type { ProgressionThresholds } from './progression-settings.ts'

/** The muscle that a workout holds longest, over its sets and exercises: its name and the seconds. */
export type Hold = { where: string; seconds: number }

/** Running that is fast, on the day of a workout. */
export type FastRun = { id: string; kind: 'race' | 'race-pace' | 'quality' }

const RUN_WORDS = { race: 'a race', 'race-pace': 'a race-pace run', quality: 'a quality run' } as const

/**
 * What speaks against a long hold on the day of fast running (reference 9.5, medium: no more than 60 s for one muscle in the hour before
 * it, as shipped). A workout has no hour, so it is told when not to do it, not that it stands wrong.
 * @param runs the fast running of that day
 */
export const holdBeside = (
  hold: Hold | null,
  [run]: readonly FastRun[],
  { spacing }: Pick<ProgressionThresholds, 'spacing'>,
): UncountedReason[] => {
  const most = spacing.heldBeforeFastRun
  if (!run || !hold || hold.seconds <= most) return []
  return [
    {
      code: 'held-before-fast-run',
      id: run.id,
      says: `${hold.where} held for ${hold.seconds} s on the day of ${RUN_WORDS[run.kind]}: not in the hour before it.`,
      numbers: [`held for ${hold.seconds} s`, `${most} s at most in the hour before`],
    },
  ]
}
