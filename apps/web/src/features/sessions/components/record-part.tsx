import { valueWords } from '@strideloom/domain/assessments/number-words.ts'
import { dayOf, timeOf } from '@strideloom/domain/calendar/instant.ts'
import { TECHNIQUE_NOT_TOLD, techniqueTitle } from '@strideloom/domain/library/technique-of.ts'
import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatMinutesTight } from '@strideloom/ui/format/duration.ts'
import { formatCount, formatNumber } from '@strideloom/ui/format/number.ts'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { DecisionLines } from '../../../lib/decision-lines.tsx'
import { OBJECTIVE_WORDS } from '../../../lib/hands-words.ts'
import type { SessionPage, StoredSession } from '../hooks.ts'
import { measureName, onTheDay, sinceLastTime } from '../retest-words.ts'
import { isAssumption } from '../work-words.ts'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

/** What was recorded, as it stands: hands, measures, what was gone past, and the note that stays here. */
export const RecordPart = ({
  runnerId,
  session,
  page,
}: {
  runnerId: string
  session: StoredSession
  page: SessionPage
}) => {
  const { doneWorks, works, retests, recordedBy, recordedAt, overrides, decisions, privateNote, stiffnessBefore } =
    session
  const left = works.filter(({ id }) => !doneWorks.some(({ plannedWorkId }) => plannedWorkId === id))
  const measured = page.tests.filter(({ before, after }) => before !== null || after !== null)
  return (
    <>
      <Panel
        title="Hands"
        support={
          recordedAt &&
          `recorded by ${recordedBy}, ${formatDay(dayOf(recordedAt, page.timeZone))} ${timeOf(recordedAt, page.timeZone)}`
        }
      >
        {doneWorks.length === 0 ? (
          <p className={panel.note}>Talk and tests only: hands were not at work.</p>
        ) : (
          <div className={panel.frame}>
            <table className={panel.table}>
              <thead>
                <tr>
                  <th scope="col">Where and what</th>
                  <th scope="col">For</th>
                  <th scope="col" className={panel.number}>
                    Pressure
                  </th>
                  <th scope="col" className={panel.number}>
                    Time
                  </th>
                </tr>
              </thead>
              <tbody>
                {doneWorks.map((work) => (
                  <tr key={work.id}>
                    <th scope="row">
                      {placeTitle(work.region, work.side)}, {techniqueTitle(work).toLowerCase()}{' '}
                      {work.guarded === true && <Tag tone="warn">tensed</Tag>}{' '}
                      {isAssumption(work) && work.technique !== TECHNIQUE_NOT_TOLD && <Tag>assumption</Tag>}
                    </th>
                    <td>
                      {work.technique === TECHNIQUE_NOT_TOLD
                        ? 'not told'
                        : OBJECTIVE_WORDS[work.objective].toLowerCase()}
                    </td>
                    <td className={panel.number}>{formatNumber(work.pressure)}</td>
                    <td className={panel.number}>{work.minutes > 0 ? formatMinutesTight(work.minutes) : 'not told'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {left.length > 0 && (
          <p className={panel.note}>
            {formatCount(left.length, 'planned technique')} left out:{' '}
            {left.map(({ region, side }) => placeTitle(region, side)).join(', ')}.
          </p>
        )}
      </Panel>
      <Panel
        title="Before and after"
        support={
          stiffnessBefore === null ? 'stiffness before not asked' : `stiffness before ${formatNumber(stiffnessBefore)}`
        }
      >
        {retests.length === 0 ? (
          <p className={panel.note}>Nothing was measured.</p>
        ) : (
          <ul className={panel.rows}>
            {measured.map((test) => {
              const lines = [sinceLastTime(test, session.therapist), onTheDay(test)].filter((line) => line !== null)
              const value = (number: number | null) => (number === null ? 'not taken' : valueWords(number, test.unit))
              return (
                <li key={`${test.test} ${test.side} ${test.region}`}>
                  <b>{measureName(test)}</b> {value(test.before)} before, {value(test.after)} after
                  {lines.map(({ says }) => (
                    <p key={says} className={panel.note}>
                      {says}
                    </p>
                  ))}
                </li>
              )
            })}
          </ul>
        )}
      </Panel>
      {overrides.length > 0 && (
        <Panel title="Gone past with a reason">
          <ul className={panel.rows}>
            {overrides.map(({ id, severity, rules, reason, madeBy, madeAt }) => (
              <li key={id}>
                <Tag tone={severity}>{severity}</Tag> “{reason}”{' '}
                <span className={panel.note}>
                  {rules.join(', ')}. {madeBy}, {formatDay(dayOf(madeAt, page.timeZone))}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {decisions.length > 0 && (
        <Panel title="Decided" support="because hands alone are not enough">
          <DecisionLines runnerId={runnerId} decisions={decisions} today={page.today} />
        </Panel>
      )}
      {privateNote !== '' && (
        <Panel title="Private note" support="never for the runner">
          <p style={{ whiteSpace: 'pre-line' }}>{privateNote}</p>
        </Panel>
      )}
    </>
  )
}
