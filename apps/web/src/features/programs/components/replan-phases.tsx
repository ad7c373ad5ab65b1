import type { Replanned } from '@strideloom/domain/outlook/replan.ts'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { blockMoveWords, lighterWeeksWords, weeksMore } from '../replan-words.ts'
import classes from './replan-sheet.module.css'

/** Where phases would lie, beside where they lie now. */
export const ReplanPhases = ({
  phases: { moves, lighter, kept },
  isOn,
  hasSessions,
  onTurn,
}: {
  phases: Replanned['phases']
  isOn: boolean
  hasSessions: boolean
  onTurn: (isOn: boolean) => void
}) => {
  if (moves.length === 0) return null
  const light = lighterWeeksWords(lighter)
  const more = weeksMore(moves)
  return (
    <section aria-label="Phases" className={classes.part} data-off={!isOn || undefined}>
      <CheckField
        label={`Lay the phases back from the race, ${formatCount(moves.length, 'block')}`}
        checked={isOn}
        onChange={onTurn}
      />
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Block</th>
            <th scope="col">Becomes</th>
            <th scope="col">Is</th>
          </tr>
        </thead>
        <tbody>
          {moves.map((move) => {
            const { name, now, was } = blockMoveWords(move)
            return (
              <tr key={move.id}>
                <th scope="row">{name}</th>
                <td>{now}</td>
                <td>{was}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <ul className={classes.lines}>
        {light && <li>{light}</li>}
        {more > 0 && hasSessions && (
          <li>
            {formatCount(more, 'week is', 'weeks are')} added without a hands-on session. “Place for me” finds days for
            more of them.
          </li>
        )}
        {kept.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
