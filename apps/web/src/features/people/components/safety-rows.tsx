import { placeWords } from '@strideloom/domain/programs/place-words.ts'
import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { formatDay, formatDistanceInDays } from '@strideloom/ui/format/day.ts'
import { SafetyIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { Link } from '@tanstack/react-router'
import type { OpenSafety } from '../roster-hooks.ts'
import { answeredWords, safetyAction } from '../safety-words.ts'
import classes from './safety-rows.module.css'

/** Whose hands-on work is closed by an answer of their own: before everybody else, whatever is searched for or how the list is sorted. */
export const SafetyRows = ({ open }: { open: readonly OpenSafety[] }) => (
  <ul className={classes.rows} aria-label="See first">
    {open.map(({ id, name, flags, consentGoneOn, today }) => (
      <li key={id} className={classes.row}>
        <Tag tone="safety" icon={<SafetyIcon size={13} />}>
          See first
        </Tag>
        <span className={classes.name}>{name}</span>
        <span className={classes.words}>
          {flags.map((flag) => (
            <span key={`${flag.id} ${flag.place?.region} ${flag.place?.side}`} className={classes.answer}>
              <b>{answeredWords(flag, flag.place && placeWords(flag.place.region, flag.place.side))}</b>{' '}
              <span title={formatDay(flag.answeredOn)}>{formatDistanceInDays(flag.answeredOn, today)}</span>
            </span>
          ))}
          {consentGoneOn && (
            <span className={classes.answer}>
              <b>The consent to hands-on work is taken back</b>{' '}
              <span title={formatDay(consentGoneOn)}>{formatDistanceInDays(consentGoneOn, today)}</span>
            </span>
          )}
          <span className={classes.action}>
            {flags.length > 0 ? safetyAction(flags) : 'A session is still planned: talk about it before.'}
          </span>
        </span>
        <Link to="/runners/$runnerId" params={{ runnerId: id }} className={buttonClass({ look: 'secondary' })}>
          Open the record
          <VisuallyHidden>{` of ${name}`}</VisuallyHidden>
        </Link>
      </li>
    ))}
  </ul>
)
