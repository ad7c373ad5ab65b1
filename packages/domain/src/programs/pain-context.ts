import type { PainContext } from './pain-limit.ts'

/** Patterns of tendons and muscles, for which pain up to 5 was studied; of the front of the knee and the outer thigh (reference 9.3). */
const CONTEXTS: Readonly<Record<string, PainContext>> = {
  'calf-recurrent': 'tendon-or-muscle',
  'soleus-deep': 'tendon-or-muscle',
  'achilles-stiff': 'tendon-or-muscle',
  'plantar-stiff': 'tendon-or-muscle',
  'lateral-hip': 'tendon-or-muscle',
  'hamstring-always': 'tendon-or-muscle',
  'hamstring-high': 'tendon-or-muscle',
  'adductor-tight': 'tendon-or-muscle',
  'quad-heavy': 'tendon-or-muscle',
  'hip-flexor-tight': 'tendon-or-muscle',
  'glute-deep-tight': 'tendon-or-muscle',
  'patellar-front-knee': 'front-knee-or-itb',
  'itb-lateral-knee': 'front-knee-or-itb',
  // Bone has to be ruled out at the shin: until somebody has, the lower cap holds.
  'shin-soreness': 'unclear',
}

/**
 * Up to which pain work for a pattern goes (reference 9.3). Whatever is not named is unclear; a sign of bone stress, also one that
 * nobody has ruled out where it shows, outweighs the pattern.
 */
export const painContextOf = (pattern: string | null, boneStressSign: boolean | null): PainContext =>
  boneStressSign === true ? 'bone' : ((pattern === null ? undefined : CONTEXTS[pattern]) ?? 'unclear')
