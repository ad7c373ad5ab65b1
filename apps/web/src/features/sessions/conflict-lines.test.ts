import { expect, it } from 'vitest'
import { conflictLines } from './conflict-lines.ts'
import { recordingOf, work } from './sessions.test.makers.ts'

it('R11 both versions stand side by side where they differ, and only there', () => {
  const summary = { restricted: 'A', changed: 'B', needsAttention: 'C' }
  const mine = { recording: recordingOf({ works: [work('a', { state: 'done' })] }), summary }
  const theirs = {
    recording: recordingOf({ works: [work('a', { state: 'done', pressure: 3 }), work('b')], privateNote: 'Tender.' }),
    summary: { ...summary, changed: '' },
  }
  expect(conflictLines(mine, mine)).toEqual([])
  expect(conflictLines(mine, theirs)).toEqual([
    {
      part: 'Techniques',
      mine: 'Left soleus, longitudinal stripping, pressure 5, 10 min',
      theirs: 'Left soleus, longitudinal stripping, pressure 3, 10 min',
    },
    { part: 'What changed', mine: 'B', theirs: 'Nothing' },
    { part: 'Private note', mine: 'Nothing', theirs: 'Tender.' },
  ])
})

it('S62 what was decided is one of the lines, with its words and whether the runner is told', () => {
  const summary = { restricted: '', changed: '', needsAttention: '' }
  const refer = { id: 'd', kind: 'refer' as const, place: { region: 'achilles' as const, side: 'left' as const } }
  const mine = { recording: recordingOf({ decisions: [{ ...refer, note: 'Dr. Holm', tellRunner: true }] }), summary }
  const theirs = { recording: recordingOf({ decisions: [{ ...refer, note: '', tellRunner: false }] }), summary }
  expect(conflictLines(mine, theirs)).toEqual([
    {
      part: 'Decided',
      mine: 'Refer to a clinician, left Achilles tendon (Dr. Holm)',
      theirs: 'Refer to a clinician, left Achilles tendon, the runner is not told',
    },
  ])
})
