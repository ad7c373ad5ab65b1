import { LockIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import type { Brief } from '../hooks.ts'
import classes from './last-words-panel.module.css'
import { Panel } from './panel.tsx'

const PARTS = [
  ['restricted', 'Was restricted'],
  ['changed', 'Changed'],
  ['needsAttention', 'Needs attention'],
] as const

/** What was written after the last session: the three parts the runner read, and the note that they never see. */
export const LastWordsPanel = ({ brief: { last } }: { brief: Brief }) => {
  if (!last) return null
  const written = PARTS.filter(([part]) => last[part] !== '')
  const added = last.addenda.filter(({ part }) => part !== 'privateNote')
  const noted = last.addenda.filter(({ part }) => part === 'privateNote').map(({ words }) => words)
  const note = [last.privateNote, ...noted].filter((words) => words !== '').join(' ')
  if (written.length === 0 && note === '' && added.length === 0) return null
  return (
    <Panel title="Said last time" support={`by ${last.therapist}`}>
      {written.length > 0 && (
        <dl className={classes.parts}>
          {written.map(([part, word]) => (
            <div key={part}>
              <dt>{word}</dt>
              <dd>{last[part]}</dd>
            </div>
          ))}
        </dl>
      )}
      {added.length > 0 && (
        <ul className={classes.added}>
          {added.map(({ words, writtenBy }) => (
            <li key={words}>{`Added by ${writtenBy}: ${words}`}</li>
          ))}
        </ul>
      )}
      {note !== '' && (
        <p className={classes.private}>
          <LockIcon size={13} />
          <span>Therapists only: {note}</span>
        </p>
      )}
    </Panel>
  )
}
