import type { GateThresholds } from './gate-settings.ts'
import { newestUsable, type Reading } from './readings.ts'

/** What is still in the way, or not known yet. */
export type GateReason =
  | { code: 'single-raises'; side: 'left' | 'right'; value: number | null; needed: number }
  | { code: 'double-raises'; value: number | null; needed: number }
  | { code: 'hop-pain'; side: 'left' | 'right'; value: number | null; most: number }
  | { code: 'bone-stress-sign'; value: boolean | null }

/**
 * `null`: not known yet, which keeps it closed. `reasons` lists what failed when closed, and what is not known when it
 * is open to doubt.
 */
export type PlyometricGate = { passed: boolean | null; reasons: GateReason[] }

/**
 * May this runner hop and jump (reference 9.1)? Enough heel raises on two legs and on each one, little pain in ten hops. `doubleRaises`: repetitions on two legs, where they were counted; whoever does that
 * many on each single leg does them on two. `boneStressSign`: an unhealed sign of bone stress by the red flags;
 * tenderness of bone found at the table counts as well.
 */
export function plyometricGate(
  readings: readonly Reading[],
  { gate }: GateThresholds,
  known: { doubleRaises?: number | null; boneStressSign?: boolean | null } = {},
): PlyometricGate {
  const value = (test: Reading['test'], side: 'left' | 'right') => newestUsable(readings, test, side)?.value ?? null
  const sides = ['left', 'right'] as const
  const raises = sides.map((side) => value('heel-raise-straight', side))
  const fewest = raises.includes(null) ? null : Math.min(...raises.map(Number))
  const double = known.doubleRaises ?? (fewest !== null && fewest >= gate.doubleRaises ? fewest : null)
  const tender = sides.map((side) => value('navicular-tender', side))
  const felt = tender.includes(1) ? true : tender.includes(null) ? null : false
  const boneStress = known.boneStressSign === true || felt === true ? true : (known.boneStressSign ?? felt)

  const checks: { ok: boolean | null; reason: GateReason }[] = [
    { ok: boneStress === null ? null : !boneStress, reason: { code: 'bone-stress-sign', value: boneStress } },
    ...sides.map((side) => {
      const pain = value('hop-pain', side)
      const reason = { code: 'hop-pain', side, value: pain, most: gate.hopPain } as const
      return { ok: pain === null ? null : pain <= gate.hopPain, reason }
    }),
    ...sides.map((side, index) => {
      const reps = raises[index] ?? null
      const reason = { code: 'single-raises', side, value: reps, needed: gate.singleRaises } as const
      return { ok: reps === null ? null : reps >= gate.singleRaises, reason }
    }),
    {
      ok: double === null ? null : double >= gate.doubleRaises,
      reason: { code: 'double-raises', value: double, needed: gate.doubleRaises },
    },
  ]
  const failed = checks.filter(({ ok }) => ok === false)
  const unknown = checks.filter(({ ok }) => ok === null)
  if (failed.length > 0) return { passed: false, reasons: failed.map(({ reason }) => reason) }
  return { passed: unknown.length > 0 ? null : true, reasons: unknown.map(({ reason }) => reason) }
}
