import { runnerWord, TAP_AS } from '@strideloom/domain/logs/region-words.ts'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { ChevronRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { Link } from '@tanstack/react-router'
import { firstName } from '../../../lib/first-name.ts'
import type { PlanSession } from '../plan.ts'
import classes from './session-card.module.css'

const STATUS: Record<string, string> = {
  planned: ', time to be agreed',
  done: ', done',
  signed: ', done',
  missed: ', missed',
}

/** Two places at most: a card is read in passing. */
const placesOf = (session: PlanSession): string[] =>
  [...new Set(session.regions.map(({ region }) => runnerWord(TAP_AS[region] ?? region).toLowerCase()))].slice(0, 2)

/** The hands-on time of a day: the one thing that is filled. */
export const SessionCard = ({ session }: { session: PlanSession }) => {
  const places = placesOf(session)
  const isTimed = session.startTime !== null
  return (
    <section
      className={classes.card}
      aria-label="Hands-on session"
      data-over={session.status === 'cancelled' || undefined}
    >
      <div className={classes.words}>
        <p className={classes.kind}>
          <KindGlyph kind="hands-on" size={14} plain />
          {session.status === 'cancelled'
            ? 'Hands-on, cancelled'
            : `Hands-on, ${formatMinutes(session.minutes)}${isTimed && session.status === 'planned' ? '' : (STATUS[session.status] ?? '')}`}
        </p>
        <h2 className={classes.title}>
          {[firstName(session.therapist), joinWords(places)].filter(Boolean).join(', ')}
        </h2>
      </div>
      {isTimed && <time className={classes.time}>{session.startTime}</time>}
      {session.status === 'signed' ? (
        <Link to="/sessions/$sessionId" params={{ sessionId: session.id }} className={classes.read}>
          What changed <ChevronRight size={16} />
        </Link>
      ) : (
        session.whys[0] && <p className={classes.why}>{session.whys[0]}</p>
      )}
    </section>
  )
}
