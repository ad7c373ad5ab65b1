import { valueWords } from '@strideloom/domain/assessments/number-words.ts'
import { placeTitle, placeWords } from '@strideloom/domain/programs/place-words.ts'
import { formatDay, formatShortDay } from '@strideloom/ui/format/day.ts'
import { formatCount, formatNumber, formatOf } from '@strideloom/ui/format/number.ts'
import { Tag, type TagTone } from '@strideloom/ui/mark/tag.tsx'
import type { Brief } from '../hooks.ts'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

type Change = NonNullable<Brief['change']>
type Retest = Change['retests'][number]

const STATES: Record<Retest['state'], { word: string; tone: TagTone }> = {
  held: { word: 'held', tone: 'done' },
  back: { word: 'did not hold', tone: 'warn' },
  'no-change': { word: 'no real change', tone: 'plain' },
  'not-measured': { word: 're-test today', tone: 'info' },
  unknown: { word: 'not known', tone: 'plain' },
}

/** What happened to the treated place in words; silence is not held. */
const placeSentence = ({ place }: Change): string | null => {
  if (!place) return null
  const where = placeTitle(place.region, place.side)
  const rate = `Answered ${formatOf(place.answered, place.due, 'day')} since.`
  if (place.notKnown === 'not-asked-before')
    return `${where}: not known, nobody answered in the three days before. ${rate}`
  if (place.notKnown === 'not-stiff-before') return `${where} was under 3 before, so there was nothing to hold. ${rate}`
  if (!place.held) return `${where}: not known, no answer since the session.`
  const { before, days, backOn } = place.held
  const now = place.latest ? `, ${formatNumber(place.latest.value)} on ${formatDay(place.latest.day)}` : ''
  const came = backOn === null ? 'and is still easier' : `then back on ${formatDay(backOn)}`
  return `${where} ${formatNumber(before)} before${now}. Easier on ${formatCount(days, 'answered day')}, ${came}. ${rate}`
}

/** Did the last change hold: value before, at the end, now, with the smallest real change; and over time. */
export const ChangePanel = ({ brief: { change, holdRate } }: { brief: Brief }) => {
  if (!change)
    return (
      <Panel title="Did it hold?">
        <p className={panel.empty}>No session yet, so there is nothing that could have held.</p>
      </Panel>
    )
  const { session, retests, grew } = change
  const words = placeSentence(change)
  return (
    <Panel
      title="Did it hold?"
      support={`since ${formatDay(session.day)}${session.pressure === null ? '' : `, pressure ${formatNumber(session.pressure)}`}`}
    >
      {words && <p>{words}</p>}
      {grew.map(({ what, from, to, unit }) => (
        <p key={what} className={panel.note}>
          {`${{ speed: 'Speed work', hills: 'Hills', distance: 'Distance' }[what]} went from ${formatNumber(from, 0)} to ${formatNumber(to, 0)} ${unit} a week before it came back.`}
        </p>
      ))}
      {retests.length === 0 ? (
        <p className={panel.empty}>Nothing was measured before and after on that day.</p>
      ) : (
        <Retests retests={retests} />
      )}
      {holdRate && (
        <p
          className={panel.note}
        >{`Over time: ${formatOf(holdRate.held, holdRate.of, 'change')} on the table still there at the next visit.`}</p>
      )}
    </Panel>
  )
}

const Retests = ({ retests }: { retests: readonly Retest[] }) => (
  <div className={panel.measured}>
    <table className={panel.table}>
      <thead>
        <tr>
          <th scope="col">Re-test</th>
          <th scope="col">Before</th>
          <th scope="col">End</th>
          <th scope="col">Now</th>
          <th scope="col">
            <span className={panel.missing}>Verdict</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {retests.map((one) => (
          <tr key={`${one.test}/${one.side}/${one.region}`}>
            <th scope="row">
              {`${one.name}${one.region ? `, ${placeWords(one.region, one.side)}` : one.side === 'left' || one.side === 'right' ? `, ${one.side}` : ''}`}
              <span className={panel.note}>
                {one.smallest !== null &&
                  ` real from ${formatNumber(one.smallest, 2)}${one.in === 'index-points' ? ' points' : ''}${one.heldFrom === null ? '' : `, holds from ${formatNumber(one.heldFrom)}`}`}
              </span>
            </th>
            <td>{one.before === null ? <Missing /> : valueWords(one.before, one.unit)}</td>
            <td>{one.end === null ? <Missing /> : valueWords(one.end, one.unit)}</td>
            <td>
              {one.now === null ? (
                <Missing />
              ) : (
                <span title={formatDay(one.now.day)}>
                  <b>{valueWords(one.now.value, one.unit)}</b>{' '}
                  <small className={panel.missing}>{formatShortDay(one.now.day)}</small>
                </span>
              )}
            </td>
            <td>
              <Tag tone={STATES[one.state].tone}>{STATES[one.state].word}</Tag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Missing = () => <span className={panel.missing}>not taken</span>
