import type { OwnTechnique } from '@strideloom/domain/library/own-technique.ts'

/** A technique of a practice's own, as a therapist would make it: like stripping, and not for anybody pregnant. */
export const ownTechnique = (id: string, over: Partial<OwnTechnique> = {}): OwnTechnique => ({
  id,
  name: 'Slow lane with balm',
  description: 'One slow pass along the muscle with balm, waiting at each tight spot.',
  pressure: { min: 3, max: 6 },
  minutesPerRegion: { min: 2, max: 8 },
  regions: ['calf', 'soleus', 'gastrocnemius'],
  intents: ['corrective', 'maintenance'],
  objectives: ['tone', 'mobility'],
  avoidWhen: ['acute-strain-local', 'contusion-local', 'anticoagulant', 'doms-high', 'pregnancy'],
  note: '',
  countsAs: 'stripping',
  ...over,
})
