import { Why } from '@strideloom/ui/verdict/why.tsx'
import { whyReason } from '../../../lib/why-reason.ts'
import type { Profile } from '../hooks.ts'
import classes from './profile-part.module.css'

/** What runs ahead of this runner’s patterns, at most three lines, and whether the load is still adapted to. */
export const AheadPart = ({ profile: { ahead, adaptation } }: { profile: Profile }) => {
  const missing = adaptation.parts.filter(({ met }) => met === null)
  return (
    <div className={classes.opened}>
      <h3>To keep an eye on</h3>
      {ahead.first.length === 0 ? (
        <p>Nothing that is known runs ahead of a pattern now.</p>
      ) : (
        <ul className={classes.ahead}>
          {ahead.first.map(({ says }) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      )}
      {ahead.more > 0 && <p className={classes.evidence}>{`${ahead.more} more may wait.`}</p>}
      {adaptation.state !== 'yes' && (
        <p>
          {adaptation.title}
          {adaptation.state === 'unknown' &&
            missing.length > 0 &&
            ` Missing: ${missing.map(({ says }) => says).join('; ')}.`}
        </p>
      )}
      <Why about="whether the load is still adapted to" reasons={[whyReason(adaptation.why)]} />
    </div>
  )
}
