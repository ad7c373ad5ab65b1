import { decisionTitle } from '@strideloom/domain/sessions/decision-words.ts'
import type { SessionDecision } from '@strideloom/domain/sessions/session-decision.ts'
import type { Summary } from './recorded.ts'
import { doneWorks, type Recording } from './recording.ts'
import { measureName } from './retest-words.ts'
import { doseLine } from './work-words.ts'

export type ConflictLine = { part: string; mine: string; theirs: string }

const NOTHING = 'Nothing'

type Side = { recording: Recording; summary: Summary }

const decidedWords = (decision: SessionDecision): string =>
  `${decisionTitle(decision)}${decision.note === '' ? '' : ` (${decision.note})`}${decision.tellRunner ? '' : ', the runner is not told'}`

const parts = ({ recording, summary }: Side): [part: string, words: string][] => [
  ['Took', recording.doneMinutes === null ? '' : `${recording.doneMinutes} min`],
  ['Techniques', doneWorks(recording).map(doseLine).join('; ')],
  [
    'Measures',
    recording.retests
      .filter(({ before, after }) => before !== '' || after !== '')
      .map((one) => `${measureName(one)}: ${one.before || '–'} before, ${one.after || '–'} after`)
      .join('; '),
  ],
  [
    'To take home',
    recording.homework
      .filter(({ isTaken }) => isTaken)
      .map(({ text }) => text)
      .join('; '),
  ],
  ['Decided', recording.decisions.map(decidedWords).join('; ')],
  ['What was restricted', summary.restricted],
  ['What changed', summary.changed],
  ['What needs attention', summary.needsAttention],
  ['Private note', recording.privateNote],
]

/** Where two versions of a session differ, both in words, part by part; empty when they say the same. */
export const conflictLines = (mine: Side, theirs: Side): ConflictLine[] => {
  const other = parts(theirs)
  return parts(mine).flatMap(([part, words], index) => {
    const theirWords = other[index]?.[1] ?? ''
    return words === theirWords ? [] : [{ part, mine: words || NOTHING, theirs: theirWords || NOTHING }]
  })
}
