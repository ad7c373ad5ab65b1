import { placeWords } from '@strideloom/domain/programs/place-words.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount, formatNumber } from '@strideloom/ui/format/number.ts'
import { LockIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { Tag, type TagTone } from '@strideloom/ui/mark/tag.tsx'
import { classWords } from '../brief-words.ts'
import type { Brief } from '../hooks.ts'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

type Answer = NonNullable<Brief['answer']>

const TONES: Record<NonNullable<Answer['class']>, TagTone> = {
  adverse: 'safety',
  'too-much': 'block',
  'about-right': 'done',
  'no-change': 'plain',
  unknown: 'plain',
}

const STATE_WORDS: Record<Answer['answers'][number]['state'], string> = {
  answered: '',
  missed: 'no answer',
  open: 'open now',
  'not-yet': 'not yet',
}

/** How the last session was answered, the dose that worked, and the tolerance that follows, with both sides of it. */
export const AnswerPanel = ({ brief: { answer, tolerance } }: { brief: Brief }) => (
  <Panel title="Last response and dose" support={answer ? `to ${formatDay(answer.day)}` : null}>
    {answer ? (
      <>
        <p className={panel.tags}>
          <Tag tone={answer.class === null ? 'plain' : TONES[answer.class]}>{classWords(answer.class)}</Tag>
          {answer.pressure !== null && <Tag tone="hands">{`pressure ${formatNumber(answer.pressure)}`}</Tag>}
          {answer.guarded && <Tag tone="warn">tensed on the table</Tag>}
          {tolerance.lock && (
            <Tag tone="safety" icon={<LockIcon />}>
              locked until reviewed
            </Tag>
          )}
        </p>
        {answer.ask && (
          <p>
            <Tag tone="safety">ask first</Tag> {answer.ask}
          </p>
        )}
        <Answers answer={answer} />
        {answer.notes.map((note) => (
          <p key={note} className={panel.note}>
            “{note}”
          </p>
        ))}
        {answer.says && <p className={panel.note}>{answer.says}</p>}
      </>
    ) : (
      <p className={panel.empty}>No session yet: nobody knows how hands are answered.</p>
    )}
    <p>
      <b>{`Tolerance ${formatNumber(tolerance.ceiling)}`}</b>{' '}
      {tolerance.sessions === 0
        ? 'as for anybody new.'
        : `from ${formatCount(tolerance.sessions, 'session')}, began at ${formatNumber(tolerance.start)}.`}
      {tolerance.sessions > 0 &&
        (tolerance.dose
          ? ` Dose that worked: ${formatNumber(tolerance.dose.pressure)} on ${formatDay(tolerance.dose.day)}.`
          : ' No dose was about right in the last four sessions.')}
    </p>
    {tolerance.regions.map(({ region, side, limit }) => (
      <p key={`${region}/${side}`} className={panel.note}>
        {`At most ${formatNumber(limit)} on the ${placeWords(region, side)}: it was hurt by an earlier session.`}
      </p>
    ))}
  </Panel>
)

const Answers = ({ answer: { answers, stiffnessBefore } }: { answer: Answer }) => (
  <table className={panel.table}>
    <thead>
      <tr>
        <th scope="col">After</th>
        <th scope="col">Soreness</th>
        <th scope="col">{`Stiffness${stiffnessBefore === null ? '' : `, was ${formatNumber(stiffnessBefore)}`}`}</th>
        <th scope="col">Legs</th>
      </tr>
    </thead>
    <tbody>
      {answers.map(({ question, state, soreness, stiffness, legs, worries }) => (
        <tr key={question}>
          <th scope="row">
            {question} h{worries.length > 0 && <span className={panel.note}> {worries.join(', ')}</span>}
          </th>
          {state === 'answered' ? (
            <>
              <td>
                <Answered value={soreness} />
              </td>
              <td>
                <Answered value={stiffness} />
              </td>
              <td>{legs ?? <span className={panel.missing}>not said</span>}</td>
            </>
          ) : (
            <td colSpan={3} className={panel.missing}>
              {STATE_WORDS[state]}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
)

const Answered = ({ value }: { value: number | null }) =>
  value === null ? <span className={panel.missing}>not said</span> : formatNumber(value)
