import type { OwnTest } from '@strideloom/domain/library/own-test.ts'

/** A test of a practice's own, as a therapist would make it: nobody has measured its error. */
export const ownTest = (id: string, over: Partial<OwnTest> = {}): OwnTest => ({
  id,
  name: 'Stair lunge',
  regions: ['ankle', 'soleus'],
  perSide: true,
  unit: 'cm',
  betterWhen: 'higher',
  protocol: 'Foot on the second step, knee over the toes, heel down; toe to wall.',
  trials: '3, best',
  reference: { low: 8, high: null, note: '' },
  flags: [{ level: 'restricted', op: 'lt', value: 8 }],
  mdc: null,
  mcid: null,
  asymmetry: null,
  confidence: { reference: '-', mdc: '-', asymmetry: '-' },
  sources: [],
  notes: '',
  mdcSource: null,
  ...over,
})
