import { weekday } from '@strideloom/domain/calendar/day.ts'
import type { UsualKeyRun } from '@strideloom/domain/training/schema.ts'
import { formatMinutesTight } from '@strideloom/ui/format/duration.ts'
import { PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { keyRunWords, kindWords, spanWords, WEEKDAYS } from '../training-words.ts'
import classes from './week-strip.module.css'

/** Seven days with the key runs that fall on them; a run that begins later, or ends, says when. */
export const WeekStrip = ({
  keyRuns,
  today,
  onOpen,
  onAdd,
}: {
  keyRuns: readonly UsualKeyRun[]
  today: string
  onOpen: (run: UsualKeyRun) => void
  onAdd: (weekday: number) => void
}) => (
  <ol className={classes.week}>
    {WEEKDAYS.map((name, index) => {
      const runs = keyRuns
        .filter((run) => run.weekday === index + 1)
        .sort((a, b) => (a.startTime ?? '99').localeCompare(b.startTime ?? '99'))
      return (
        <li
          key={name}
          className={classes.day}
          data-today={weekday(today) === index + 1 || undefined}
          data-empty={runs.length === 0 || undefined}
        >
          <span className={classes.name}>
            <span aria-hidden="true">{name.slice(0, 3)}</span>
            <VisuallyHidden>{name}</VisuallyHidden>
          </span>
          {runs.map((run) => (
            <RunButton key={run.id} run={run} today={today} onOpen={() => onOpen(run)} />
          ))}
          <button
            type="button"
            className={classes.add}
            aria-label={`Add a key run on ${name}`}
            onClick={() => onAdd(index + 1)}
          >
            <PlusIcon size={14} />
          </button>
        </li>
      )
    })}
  </ol>
)

const RunButton = ({ run, today, onOpen }: { run: UsualKeyRun; today: string; onOpen: () => void }) => {
  const span = spanWords(run, today)
  return (
    <button type="button" className={classes.run} data-later={run.fromDay > today || undefined} onClick={onOpen}>
      <VisuallyHidden>{`${keyRunWords(run)}${span ? `, ${span}` : ''}. Change`}</VisuallyHidden>
      <span className={classes.title} aria-hidden="true">
        <KindGlyph kind="key-run" size={12} plain />
        <span className={classes.words}>{run.title}</span>
        <span className={classes.minutes}>{formatMinutesTight(run.minutes)}</span>
      </span>
      <span className={classes.line} aria-hidden="true">
        {run.startTime ?? 'any time'}, {kindWords(run).toLowerCase()}
      </span>
      {span && (
        <span className={classes.line} aria-hidden="true">
          {span}
        </span>
      )}
    </button>
  )
}
