import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount, formatNumber, formatOf, formatPercent } from '@strideloom/ui/format/number.ts'
import { type Kind, KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { Meter } from '@strideloom/ui/mark/meter.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import type { Brief } from '../hooks.ts'
import classes from './agreed-panel.module.css'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

type Since = Brief['since']
type Line = Since['groups'][number]['lines'][number]

/** Under this share an exercise is amber for the therapist. */
const LOW = 0.6

/** What was agreed and what was done since the last session, by pairing; silence is shown as silence. */
export const AgreedPanel = ({ brief: { since, answers } }: { brief: Brief }) => (
  <Panel
    title="Agreed and done"
    support={`${since.afterSession ? 'since' : 'no session near, since'} ${formatDay(since.from)}`}
  >
    {since.due === 0 ? (
      <p className={panel.empty}>
        {since.excused > 0 ? `Nothing was due; ${excusedWords(since.excused)}.` : 'No movement work was due.'}
      </p>
    ) : (
      <>
        <p className={panel.note}>{summary(since)}</p>
        {since.groups.map((group) => (
          <div key={group.pairing} className={classes.group}>
            <h3 className={classes.pairing}>
              {group.pairing ?? 'Other work'}
              <span className={panel.missing}>
                {group.share === null
                  ? ' no answer'
                  : ` ${formatPercent(Math.floor(group.share * 100))} of what was answered`}
              </span>
            </h3>
            <ul className={classes.list}>
              {group.lines.map((line) => (
                <AgreedLine key={line.exercise} line={line} />
              ))}
            </ul>
          </div>
        ))}
      </>
    )}
    {since.reasons.length > 0 && (
      <p className={panel.tags}>
        {since.reasons.map(({ reason, count }) => (
          <Tag
            key={reason}
            tone={reason === 'pain' ? 'felt' : 'plain'}
          >{`${reason}, ${formatCount(count, 'time')}`}</Tag>
        ))}
      </p>
    )}
    <Homework since={since} />
    <p className={panel.note}>
      {answers.due === 0
        ? 'No check-in was due yet.'
        : `Check-ins: ${formatOf(answers.answered, answers.due, 'day')} answered.`}
    </p>
  </Panel>
)

const excusedWords = (count: number): string => `${formatCount(count, 'workout was', 'workouts were')} excused`

const summary = ({ done, due, unanswered, excused }: Since): string =>
  [
    `${formatOf(done, due)} exercises done`,
    unanswered > 0 ? `${formatNumber(unanswered)} not answered, which is not known` : null,
    excused > 0 ? excusedWords(excused) : null,
  ]
    .filter((part) => part !== null)
    .join('; ')
    .concat('.')

const AgreedLine = ({ line: { name, category, done, due, unanswered, pain } }: { line: Line }) => {
  const answered = due - unanswered
  return (
    <li className={classes.row}>
      <KindGlyph kind={category as Kind} size={14} />
      <span className={classes.name}>
        {name}
        {pain && <span className={classes.pain}> pain {formatNumber(pain.value)}</span>}
      </span>
      {answered === 0 ? (
        <span className={classes.missing} />
      ) : (
        <Meter
          value={done}
          max={due}
          tone={done / answered < LOW ? 'warn' : 'done'}
          sentence={`${name}: ${formatOf(done, due)} done${unanswered > 0 ? `, ${unanswered} not answered` : ''}`}
        />
      )}
      <b className={classes.count}>{answered === 0 ? 'no answer' : formatOf(done, due)}</b>
    </li>
  )
}

const HOMEWORK = { move: 'mobility', load: 'strength', recover: 'run' } as const

const Homework = ({ since: { homework } }: { since: Since }) =>
  homework.length === 0 ? null : (
    <div className={classes.group}>
      <h3 className={classes.pairing}>Taken home</h3>
      <ul className={classes.list}>
        {homework.map(({ kind, text, count }) => (
          <li key={`${kind}/${text}`} className={classes.home}>
            <KindGlyph kind={HOMEWORK[kind]} size={14} />
            <span className={classes.name}>{text}</span>
            <span className={count === null ? panel.missing : undefined}>
              {count === null
                ? 'not asked in the plan'
                : count.unanswered === count.due
                  ? 'no answer'
                  : formatOf(count.done, count.due)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
