import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { formatNumber } from '@strideloom/ui/format/number.ts'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { MissingIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { CeilingGauge } from '@strideloom/ui/mark/ceiling-gauge.tsx'
import { CauseList } from '@strideloom/ui/verdict/cause-list.tsx'
import { type ReactNode, useMemo, useState } from 'react'
import { placeLimit } from '../../../lib/place-limit.ts'
import { causeLines } from '../../../lib/verdict-lines.ts'
import { type ContextFact, contextFacts } from '../context-facts.ts'
import { meantWorks } from '../recording.ts'
import { type Room, useRoom } from '../room-context.ts'
import classes from './context-strip.module.css'

const GLYPHS: Partial<Record<ContextFact['id'], ReactNode>> = {
  race: <KindGlyph kind="race" size={14} />,
  'key-run': <KindGlyph kind="key-run" size={13} />,
}

type Judged = NonNullable<Room['judged']>

/** The lowest place of the session where it is lower than the day itself. */
const lowestPlace = (room: Room, { verdict }: Judged) => {
  const [lowest] = meantWorks(room.recording)
    .flatMap(({ region, side }) => {
      const limit = placeLimit({ region, side }, verdict)
      return limit && limit.ceiling < verdict.maxPressure ? [{ region, side, limit }] : []
    })
    .toSorted((a, b) => a.limit.ceiling - b.limit.ceiling)
  return lowest ? `${placeTitle(lowest.region, lowest.side)} ${formatNumber(lowest.limit.ceiling)}` : null
}

/** What the session stands in (S30), and today's ceiling with its causes one step away (S44, S51). */
export const ContextStrip = () => {
  const room = useRoom()
  const { record, judged, recording, raceNames, thresholds } = room
  const [showsCauses, setShowsCauses] = useState(false)
  const facts = useMemo(
    () =>
      record && judged
        ? contextFacts(record, judged.facts, {
            at: recording.doneAt,
            sessionId: recording.sessionId,
            raceNames,
            thresholds,
          })
        : null,
    [record, judged, recording.doneAt, recording.sessionId, raceNames, thresholds],
  )
  if (!facts || !judged) return <div className={classes.strip} aria-hidden="true" />
  const { maxPressure, ruleSet } = judged.verdict
  const lowest = lowestPlace(room, judged)
  return (
    <section aria-label="What the session stands in" className={classes.around}>
      <dl className={classes.strip}>
        {facts.map(({ id, word, value, more }) => (
          <div key={id} className={classes.fact}>
            <dt>
              {GLYPHS[id]}
              <span className={classes.word} title={word}>
                {word}
              </span>
            </dt>
            <dd>
              {value === null ? (
                <span className={classes.missing}>
                  <MissingIcon size={13} /> {more ?? 'not known'}
                </span>
              ) : (
                <>
                  {value}
                  {more && <small>{more}</small>}
                </>
              )}
            </dd>
          </div>
        ))}
        <div className={classes.fact}>
          <dt>Ceiling</dt>
          <dd className={classes.ceiling}>
            <button
              type="button"
              className={classes.why}
              aria-expanded={showsCauses}
              onClick={() => setShowsCauses((before) => !before)}
            >
              <b>{formatNumber(maxPressure)}</b>
              <CeilingGauge ceiling={maxPressure} asked={maxPressure} lie size={64} />
              <span>{showsCauses ? 'Less' : (lowest ?? 'Why')}</span>
            </button>
          </dd>
        </div>
      </dl>
      {showsCauses && (
        <div className={classes.causes}>
          <CauseList causes={causeLines(judged)} label="Causes of the ceiling, the strictest first" showsWhy />
          {judged.assumptions.map((line) => (
            <p key={line} className="sl-support">
              Taken for granted: {line}.
            </p>
          ))}
          <p className="sl-support">The lowest wins. Rules {ruleSet}</p>
        </div>
      )}
    </section>
  )
}
