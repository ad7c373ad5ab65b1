import type { RegionId } from '../library/ids.ts'
import type { CONTRIBUTOR_KINDS } from './schema.ts'

export type ContributorKind = (typeof CONTRIBUTOR_KINDS)[number]

/**
 * What kind of driver a contributor of a pattern is, and the region it would be in; null where it is none of a region.
 */
export type Driver = { kind: ContributorKind; region: RegionId | null }

const range = (region: RegionId): Driver => ({ kind: 'region', region })
const strength = (region: RegionId): Driver => ({ kind: 'strength', region })
const control = (region: RegionId): Driver => ({ kind: 'control', region })
const TRAINING: Driver = { kind: 'training-error', region: null }

/**
 * By the contributor's id, which means the same wherever it stands. The suspected driver is kept apart from where it
 * hurts (S12), and errors of training are contributors like the others (S13). A test keeps this list complete.
 */
export const DRIVERS: Readonly<Record<string, Driver>> = {
  'ankle-range-or-side': range('ankle'),
  'ankle-range': range('ankle'),
  'big-toe-range': range('great-toe'),
  'hip-extension': range('hip-flexors'),
  'front-thigh-length': range('quadriceps'),
  'tfl-length': range('tfl'),
  'hamstring-length': range('hamstrings'),
  'hip-rotation': range('deep-rotators'),
  'hip-rotation-or-side': range('deep-rotators'),
  'thoracic-rotation': range('thoracic'),
  'calf-capacity': strength('calf'),
  'calf-capacity-norm': strength('calf'),
  'calf-side': strength('peroneals'),
  'soleus-capacity': strength('soleus'),
  'soleus-side': strength('soleus'),
  'toe-lift-compare': strength('tibialis-anterior'),
  'hip-drive': strength('glute-max'),
  'hip-drive-low': strength('glute-max'),
  'glute-share-or-cramp': strength('glute-max'),
  'hip-drive-side': strength('hamstrings'),
  'hip-abductor-side': strength('glute-med'),
  'hip-flexor-lag': strength('hip-flexors'),
  'adductor-capacity': strength('adductors'),
  'side-trunk-or-side': strength('trunk-core'),
  'side-trunk-side': strength('trunk-core'),
  'trunk-side-endurance': strength('trunk-core'),
  'leg-control': control('glute-med'),
  'quad-step-control': strength('quadriceps'),
  'balance-reach-side': control('ankle'),
  'load-spike-hills-speed': TRAINING,
  'load-spike': TRAINING,
  'load-hills-or-speed-30': TRAINING,
  'load-spike-or-ramp': TRAINING,
  'downhill-or-pace-rise': TRAINING,
  'load-downhill-or-volume': TRAINING,
  'load-spike-downhill-camber': TRAINING,
  'load-volume-or-hills': TRAINING,
  'load-hills': TRAINING,
  'load-speed-30': TRAINING,
  'load-hills-or-speed': TRAINING,
  'load-spike-hard-running': TRAINING,
  'footwear-or-surface-change': TRAINING,
  'long-sitting': { kind: 'other', region: null },
  'neural-sensitivity': { kind: 'other', region: null },
  'low-back-referral': { kind: 'other', region: 'lumbar' },
  'low-readiness': { kind: 'other', region: null },
}
