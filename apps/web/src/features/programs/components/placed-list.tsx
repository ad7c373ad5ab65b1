import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Placed } from '@strideloom/domain/outlook/place-sessions.ts'
import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { chosenWords, leftOutWords, lighterWords, takenWords } from '../placing-words.ts'
import classes from './place-sheet.module.css'

/** Where sessions would stand, each with its reason and the day that would have been next. */
export const PlacedList = ({
  placed,
  before,
  taken,
  told,
  because,
  leftTitle,
  onTake,
  onFindAgain,
}: {
  placed: readonly Placed[]
  /** Where sessions stood that were placed again. */
  before: ReadonlyMap<string, Day>
  /** Days that somebody took instead. */
  taken: ReadonlyMap<string, Day>
  /** What the runner told of a day; null where it is free. */
  told: (day: Day) => string | null
  /** Why one does not stand where it stood; absent where all were placed again. */
  because?: (sessionId: string) => string | null
  /** What becomes of one that no day takes; absent: it is left out. */
  leftTitle?: (session: PlannedSession) => string
  onTake: (sessionId: string, day: Day) => void
  onFindAgain: (sessionId: string) => void
}) => (
  <ol className={classes.list}>
    {placed.map((one) => {
      const { chosen, second, wanted } = one
      const { id } = wanted.session
      if (!chosen)
        return (
          <li key={id} className={classes.left}>
            <WarnIcon size={14} />
            <div>
              <b>{leftTitle?.(wanted.session) ?? 'Left out'}</b>
              <p>{[because?.(id), leftOutWords(one)].filter(Boolean).join(' ')}</p>
            </div>
          </li>
        )
      const { session } = chosen
      const stood = before.get(id)
      const lighter = lighterWords(one)
      const left = because?.(id) ?? (stood !== undefined && stood !== session.day ? told(stood) : null)
      return (
        <li key={id} className={classes.one}>
          <KindGlyph kind="hands-on" size={14} />
          <div className={classes.words}>
            <p>
              <b>
                {formatDay(session.day)}
                {session.startTime === null ? '' : `, ${session.startTime}`}
              </b>
              <span> {takenWords(session)}</span>
              {stood !== undefined && stood !== session.day && <span> from {formatDay(stood)}</span>}
            </p>
            <p className={classes.muted}>
              {left && `${left} `}
              {taken.has(id) ? 'Taken by you.' : chosenWords(one)} {lighter}
            </p>
          </div>
          {taken.has(id) ? (
            <Button look="quiet" onClick={() => onFindAgain(id)}>
              Find again
            </Button>
          ) : (
            second && (
              <Button
                look="quiet"
                onClick={() => onTake(id, second.session.day)}
                aria-label={`${formatDay(second.session.day)} instead of ${formatDay(session.day)}`}
              >
                {formatDay(second.session.day)} instead
              </Button>
            )
          )}
        </li>
      )
    })}
  </ol>
)
