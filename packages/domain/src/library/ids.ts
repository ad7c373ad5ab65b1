/**
 * The names by which the shipped data is referred to, as closed unions: a misspelt region or test does not typecheck. A
 * test holds these lists and the data together. Exercises and techniques have no union: a practice adds its own, whose
 * ids are UUIDs.
 */

/** Body regions, from the foot up, each after its parent. */
export const REGION_IDS = [
  'lower-leg-foot',
  'thigh-knee',
  'hip-pelvis',
  'trunk',
  'foot',
  'plantar-foot',
  'great-toe',
  'ankle',
  'achilles',
  'calf',
  'gastrocnemius',
  'soleus',
  'shin',
  'tibialis-anterior',
  'tibialis-posterior',
  'peroneals',
  'knee',
  'patellar',
  'quadriceps',
  'hamstrings',
  'hamstring-proximal',
  'adductors',
  'itb',
  'hip-flexors',
  'tfl',
  'glute-max',
  'glute-med',
  'deep-rotators',
  'lumbar',
  'thoracic',
  'trunk-core',
] as const
export type RegionId = (typeof REGION_IDS)[number]

/** Assessment tests. */
export const TEST_IDS = [
  'knee-to-wall',
  'thomas-hip',
  'thomas-knee',
  'thomas-abduction',
  'slr-passive',
  'slr-active',
  'hip-ir-prone',
  'hip-er-prone',
  'heel-raise-straight',
  'heel-raise-bent',
  'single-leg-bridge-test',
  'side-plank-test',
  'single-leg-squat',
  'step-down-test',
  'hop-distance',
  'hop-pain',
  'y-balance-anterior',
  'adductor-squeeze',
  'hip-abduction-strength',
  'great-toe-extension',
  'thoracic-rotation',
  'navicular-tender',
  'tone-palpation',
  'pain-nrs',
  'stiffness-nrs',
] as const
export type TestId = (typeof TEST_IDS)[number]

/** Patterns: trigger, contributors and paired work of something that is often seen. */
export const PATTERN_IDS = [
  'calf-recurrent',
  'soleus-deep',
  'achilles-stiff',
  'plantar-stiff',
  'shin-soreness',
  'anterior-shin',
  'patellar-front-knee',
  'itb-lateral-knee',
  'lateral-hip',
  'hip-extension-limited',
  'hip-flexor-tight',
  'hamstring-always',
  'hamstring-high',
  'adductor-tight',
  'glute-deep-tight',
  'low-back-stiff',
  'quad-heavy',
  'ankle-stiff',
  'upper-back-tight',
] as const
export type PatternId = (typeof PATTERN_IDS)[number]

/** Red flags and contraindications. */
export const RED_FLAG_IDS = [
  'chest-pain',
  'suspected-dvt',
  'cauda-equina',
  'rhabdo',
  'femoral-neck-stress',
  'bone-stress-suspected',
  'tendon-rupture',
  'acute-compartment',
  'exertional-compartment',
  'fever-illness',
  'contagious-skin',
  'unexplained-weight-loss',
  'recent-trauma-fracture',
  'uncontrolled-bp',
  'anticoagulant',
  'active-cancer',
  'heart-or-kidney-failure',
  'osteoporosis',
  'neuro-symptoms-local',
  'neuropathy-local',
  'varicose-local',
  'skin-lesion-local',
  'acute-strain-local',
  'contusion-local',
  'tendon-reactive-local',
  'post-surgery-local',
  'steroid-injection-local',
  'implant-hardware',
  'pregnancy',
  'postpartum-12w',
  'minor',
  'alcohol',
  'painkiller-today',
  'hypermobility',
  'red-s-screen',
  'allergy',
  'consent-withdrawn',
  'joint-instability-local',
  'cramp-active',
  'doms-high',
  'fragile-skin',
] as const
export type RedFlagId = (typeof RED_FLAG_IDS)[number]

/** What a hands-on session is for. */
export const INTENTS = ['pre-event', 'recovery-flush', 'post-event', 'maintenance', 'corrective'] as const
export type Intent = (typeof INTENTS)[number]

/** What a technique is meant to change (S10). */
export const OBJECTIVES = ['mobility', 'tone', 'movement-options', 'compensation'] as const
export type Objective = (typeof OBJECTIVES)[number]

export const EXERCISE_CATEGORIES = ['mobility', 'activation', 'strength', 'prehab', 'plyometric', 'trunk'] as const
export type ExerciseCategory = (typeof EXERCISE_CATEGORIES)[number]

/** How far a number can be trusted. It says how good the number is, not how good the idea is. */
export const CONFIDENCES = ['high', 'medium', 'low', '-'] as const
export type Confidence = (typeof CONFIDENCES)[number]
