import type { PreviewWeek } from '@strideloom/domain/programs/preview-weeks.ts'
import { previewLines } from '../progression-words.ts'
import classes from './preview-table.module.css'

/** What comes week by week. */
export const PreviewTable = ({ weeks, caption }: { weeks: readonly PreviewWeek[]; caption: string }) => (
  <table className={classes.table}>
    <caption className={classes.caption}>{caption}</caption>
    <thead className={classes.hidden}>
      <tr>
        <th scope="col">Weeks</th>
        <th scope="col">From</th>
        <th scope="col">What is asked</th>
      </tr>
    </thead>
    <tbody>
      {previewLines(weeks).map(({ key, weeks: span, from, dose, why, isRaised }) => (
        <tr key={key}>
          <th scope="row">{span}</th>
          <td className={classes.from}>{from}</td>
          <td>
            {dose && (isRaised ? <b>{dose}</b> : dose)}
            {why && <span className={classes.why}>{dose ? `, ${why}` : why}</span>}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
