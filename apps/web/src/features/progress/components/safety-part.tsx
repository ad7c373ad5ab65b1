import { placeWords } from '@strideloom/domain/programs/place-words.ts'
import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Link } from '@tanstack/react-router'
import type { StandsNow } from '../hooks.ts'
import { safetyTitle } from '../safety-title.ts'
import classes from './safety-part.module.css'

/** Safety answers that stand open, above everything else: what was answered, and that hands wait. */
export const SafetyPart = ({ runnerId, safety }: { runnerId: string; safety: StandsNow['safety'] }) => {
  const { flags, consentWithdrawn } = safety
  const kind = safetyKind(safety)
  if (kind === null) return null
  return (
    <Notice
      kind={kind}
      className={classes.notice}
      title={safetyTitle(safety)}
      action={
        <Link to="/runners/$runnerId/intake" params={{ runnerId }} className={buttonClass({ look: 'quiet' })}>
          Open the answers
        </Link>
      }
    >
      {consentWithdrawn && <span className={classes.line}>The consent to hands-on work was taken back.</span>}
      {flags.map(({ id, question, place, answeredOn }) => (
        <span key={`${id} ${place?.region ?? ''}${place?.side ?? ''}`} className={classes.line}>
          Answered yes on {formatDay(answeredOn)}: {question}
          {place && ` (${placeWords(place.region, place.side)})`}.
        </span>
      ))}
    </Notice>
  )
}

const safetyKind = ({ flags, consentWithdrawn }: StandsNow['safety']): 'safety' | 'warn' | null => {
  if (consentWithdrawn || flags.some(({ closes }) => closes)) return 'safety'
  return flags.length > 0 ? 'warn' : null
}
