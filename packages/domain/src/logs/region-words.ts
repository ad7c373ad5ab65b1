import type { RegionId } from '../library/ids.ts'

/** Regions as a runner would say them. Groups are headings of a list and are said as they are. */
export const RUNNER_WORDS: Record<RegionId, string> = {
  'lower-leg-foot': 'Lower leg and foot',
  'thigh-knee': 'Thigh and knee',
  'hip-pelvis': 'Hip',
  trunk: 'Trunk',
  foot: 'Foot',
  'plantar-foot': 'Sole of the foot',
  'great-toe': 'Big toe',
  ankle: 'Ankle',
  achilles: 'Achilles',
  calf: 'Calf',
  gastrocnemius: 'Upper calf',
  soleus: 'Lower calf',
  shin: 'Shin',
  'tibialis-anterior': 'Front of the shin',
  'tibialis-posterior': 'Inner shin',
  peroneals: 'Outer lower leg',
  knee: 'Knee',
  patellar: 'Kneecap',
  quadriceps: 'Front of the thigh',
  hamstrings: 'Back of the thigh',
  'hamstring-proximal': 'Sitting bone',
  adductors: 'Inner thigh',
  itb: 'Outer thigh',
  'hip-flexors': 'Front of the hip',
  tfl: 'Front outer hip',
  'glute-max': 'Buttock',
  'glute-med': 'Side of the hip',
  'deep-rotators': 'Deep in the buttock',
  lumbar: 'Low back',
  thoracic: 'Upper back',
  'trunk-core': 'Belly',
}

/** "Calf"; what is no id of ours stays as it is written. */
export const runnerWord = (id: string): string => RUNNER_WORDS[id as RegionId] ?? id

/** "Left calf", "Low back". */
export const runnerPlace = (place: { region: string; side: string }): string => {
  const word = runnerWord(place.region)
  if (place.side !== 'left' && place.side !== 'right') return word
  return `${place.side === 'left' ? 'Left' : 'Right'} ${word.charAt(0).toLowerCase()}${word.slice(1)}`
}

/** A runner feels a calf, not two muscles: taps on the parts mean the whole. The therapist's map keeps the parts. */
export const TAP_AS: Readonly<Record<string, string>> = { gastrocnemius: 'calf', soleus: 'calf' }
