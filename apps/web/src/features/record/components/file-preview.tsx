import { formatDay, formatDayRange } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import type { FileSummary } from '../file-summary.ts'
import classes from './import-page.module.css'

/** Who is in the file and how much of it, and what it cannot say, before anything is changed. */
export const FilePreview = ({ summary }: { summary: FileSummary }) => {
  const { name, birthDate, from, counts, days, leftOut } = summary
  return (
    <section className={classes.preview} aria-label="What is in the file">
      <h2>{name ?? 'A record of another program'}</h2>
      <p>
        {birthDate ? `Born on ${formatDay(birthDate, { year: true })}. ` : ''}
        {from && `From ${from.practice}, exported on ${formatDay(from.exportedAt.slice(0, 10), { year: true })}.`}
        {days && ` Runs and check-ins from ${formatDayRange(days.from, days.to)}.`}
      </p>
      <ul className={classes.counts}>
        {counts.map(({ what, many, count }) => (
          <li key={what}>{formatCount(count, what, many)}</li>
        ))}
      </ul>
      {leftOut.length > 0 && (
        <>
          <h3>What the file does not bring</h3>
          <ul className={classes.complaints}>
            {leftOut.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
