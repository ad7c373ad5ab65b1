import { formatDay, formatDistanceInDays } from '@strideloom/ui/format/day.ts'
import { formatNumber } from '@strideloom/ui/format/number.ts'
import { DoneMark } from '@strideloom/ui/glyph/done-mark.tsx'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { CalendarIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import type { ReactNode } from 'react'
import { AVAILABILITY_WORDS, spanDays } from '../../../lib/availability-words.ts'
import { INTENT_WORDS } from '../../../lib/hands-words.ts'
import { type MovedWork, movedWords } from '../../../lib/moved-work.ts'
import { hoursAhead, small } from '../brief-words.ts'
import type { Brief } from '../hooks.ts'
import classes from './coming-panel.module.css'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

type Line = { id: string; day: string; glyph: ReactNode; what: string; when: string }

/** Key runs, races, days away, work that the runner has moved and the next session, in the order of their days. */
const linesOf = ({ coming, next, today }: Brief, moved: readonly MovedWork[]): Line[] => [
  ...coming.keyRuns.map(({ id, title, day, time, minutes, inHours }) => ({
    id,
    day,
    glyph: <KindGlyph kind="key-run" size={14} />,
    what: `${title}, ${minutes} min`,
    when: `${formatDay(day)} ${time}, ${hoursAhead(inHours)}`,
  })),
  ...coming.races.map(({ id, name, priority, distanceKm, day, startTime }) => ({
    id,
    day,
    glyph: <KindGlyph kind="race" size={14} />,
    what: `${name}, ${priority}, ${formatNumber(distanceKm)} km`,
    when: `${formatDay(day)}${startTime === null ? ', no time yet' : ` ${startTime}`}, ${formatDistanceInDays(day, today)}`,
  })),
  ...coming.availability.map((span) => ({
    id: span.id,
    day: span.fromDay < today ? today : span.fromDay,
    glyph: <CalendarIcon size={14} />,
    what: `${AVAILABILITY_WORDS[span.kind]}${span.note === '' ? '' : `: ${span.note}`}`,
    when: spanDays(span),
  })),
  ...moved
    .filter(({ toDay, planned, state }) => (state === 'there' ? toDay : planned) >= today)
    .map((one) => ({
      id: one.workoutId,
      day: one.toDay < today ? today : one.toDay,
      glyph: <DoneMark state="moved" size={14} />,
      what: `${one.title}, moved by the runner`,
      when: movedWords(one),
    })),
  ...(next
    ? [
        {
          id: next.id,
          day: next.day,
          glyph: <KindGlyph kind="hands-on" size={14} />,
          what: `Next session, ${small(INTENT_WORDS[next.intent])}`,
          when: `${formatDay(next.day)}${next.startTime === null ? ', no time yet' : ` ${next.startTime}`}, ${formatDistanceInDays(next.day, today)}`,
        },
      ]
    : []),
]

/** What is coming, with the hours from the end of this session. */
export const ComingPanel = ({ brief, moved }: { brief: Brief; moved: readonly MovedWork[] }) => {
  const lines = linesOf(brief, moved).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return (
    <Panel title="Coming">
      {lines.length === 0 ? (
        <p className={panel.empty}>No race, no key run and no further session is entered.</p>
      ) : (
        <ul className={panel.rows}>
          {lines.map(({ id, glyph, what, when }) => (
            <li key={id} className={classes.line}>
              {glyph}
              <span>{what}</span>
              <span className={classes.when}>{when}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
