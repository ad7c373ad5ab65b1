import { formatDay, formatDayRange } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import type { FileSummary } from '../read-file.ts'
import classes from './import-page.module.css'

/** Who is in the file and how much of it, before anything is changed. */
export const FilePreview = ({ summary }: { summary: FileSummary }) => {
  const { name, birthDate, practice, exportedAt, counts, days } = summary
  return (
    <section className={classes.preview} aria-label="What is in the file">
      <h2>{name}</h2>
      <p>
        {birthDate ? `Born on ${formatDay(birthDate, { year: true })}. ` : ''}From {practice}, exported on{' '}
        {formatDay(exportedAt.slice(0, 10), { year: true })}.
        {days && ` Runs and check-ins from ${formatDayRange(days.from, days.to)}.`}
      </p>
      <ul className={classes.counts}>
        {counts.map(({ what, many, count }) => (
          <li key={what}>{formatCount(count, what, many)}</li>
        ))}
      </ul>
    </section>
  )
}
