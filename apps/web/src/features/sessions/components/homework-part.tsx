import { HOMEWORK_KINDS, HOMEWORK_WORDS, type HomeworkKind } from '@strideloom/domain/sessions/session-words.ts'
import { IconButton } from '@strideloom/ui/control/icon-button.tsx'
import { Toggle } from '@strideloom/ui/control/toggle.tsx'
import { CloseIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { newId } from '../../../lib/new-id.ts'
import type { RecordingHomework } from '../recording.ts'
import { useRoom } from '../room-context.ts'
import { AddHomework } from './add-homework.tsx'
import classes from './homework-part.module.css'
import { HOMEWORK_GLYPHS } from './summary-parts.tsx'

/** What the runner takes home: move, load, recover; at least one thing of it (S31). */
export const HomeworkPart = () => {
  const { recording, change, complaints, runner } = useRoom()
  const set = (id: string, fields: Partial<RecordingHomework>) =>
    change((before) => ({
      ...before,
      homework: before.homework.map((task) => (task.id === id ? { ...task, ...fields } : task)),
    }))
  const add = (kind: HomeworkKind, text: string) =>
    change((before) => ({
      ...before,
      homework: [...before.homework, { id: newId(), kind, text, exercise: null, prescriptionId: null, isTaken: true }],
    }))
  const remove = (id: string) =>
    change((before) => ({ ...before, homework: before.homework.filter((task) => task.id !== id) }))
  return (
    <section className={classes.part} aria-labelledby="homework" data-part="homework">
      <header className={classes.head}>
        <h2 id="homework">Before {runner} leaves</h2>
        <span className="sl-support">one thing at least</span>
      </header>
      {complaints.get('homework') && (
        <p className={classes.error} role="alert">
          {complaints.get('homework')}
        </p>
      )}
      <ul className={classes.rows}>
        {HOMEWORK_KINDS.flatMap((kind) => recording.homework.filter((task) => task.kind === kind)).map((task) => (
          <li key={task.id} className={classes.row}>
            <Toggle
              label={HOMEWORK_WORDS[task.kind]}
              hint={task.text}
              icon={<KindGlyph kind={HOMEWORK_GLYPHS[task.kind]} size={16} />}
              checked={task.isTaken}
              onChange={(isTaken) => set(task.id, { isTaken })}
            />
            {task.prescriptionId === null && (
              <IconButton
                label={`Take away: ${task.text}`}
                icon={<CloseIcon size={14} />}
                onClick={() => remove(task.id)}
              />
            )}
            {complaints.get(task.id) && <p className={classes.error}>{complaints.get(task.id)}</p>}
          </li>
        ))}
      </ul>
      <AddHomework onAdd={add} />
    </section>
  )
}
