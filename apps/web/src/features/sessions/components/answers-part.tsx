import { placeWords } from '@strideloom/domain/programs/place-words.ts'
import { placeOfKey } from '@strideloom/domain/sessions/region-parts.ts'
import { HOURS_TO_NORMAL_WORDS, LEGS_WORDS, WORRY_WORDS } from '@strideloom/domain/sessions/response-answers.ts'
import { formatNumber } from '@strideloom/ui/format/number.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { type DayAnswer, dayAnswers } from '../day-answers.ts'
import type { SessionPage, StoredSession } from '../hooks.ts'
import { CLASS_TONES, classWords } from '../words.ts'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'
import { ToleranceLine } from './tolerance-line.tsx'

const STATES: Record<DayAnswer['state'], string> = {
  answered: '',
  missed: 'no answer',
  open: 'asked now',
  'not-yet': 'not yet',
}

const wordOf = <V extends string>(words: readonly { value: V; label: string }[], value: V | null): string | null =>
  words.find((one) => one.value === value)?.label ?? null

/** The answers after 24, 48 and 72 h, what they mean, and what the tolerance becomes because of them (S47, S48, S49). */
export const AnswersPart = ({ session, page }: { session: StoredSession; page: SessionPage }) => {
  const { response } = page
  const lines = dayAnswers(session, page.now)
  if (!session.handsOn)
    return (
      <Panel title="Answers">
        <p className={panel.note}>Hands were not at work: nothing is asked after it.</p>
      </Panel>
    )
  const { stiffnessBefore } = session
  return (
    <Panel title="Answers" support={`${lines.filter(({ answer }) => answer).length} of ${lines.length} given`}>
      <p className={panel.tags}>
        <Tag tone={response?.class ? CLASS_TONES[response.class] : 'plain'}>{classWords(response?.class ?? null)}</Tag>
        {session.guarded === true && <Tag tone="warn">tensed on the table</Tag>}
      </p>
      <div className={panel.frame}>
        <table className={panel.table}>
          <thead>
            <tr>
              <th scope="col">After</th>
              <th scope="col">Soreness</th>
              <th scope="col">{`Stiffness${stiffnessBefore === null ? '' : `, was ${formatNumber(stiffnessBefore)}`}`}</th>
              <th scope="col">Legs</th>
              <th scope="col">Worries</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <AnswerRow key={line.question} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      {lines.map(
        ({ question, answer }) =>
          answer &&
          (answer.note !== '' || (answer.regions ?? []).length > 0 || answer.hoursToNormal !== null) && (
            <p key={question} className={panel.note}>
              {question} h: {more(answer).join('. ')}
            </p>
          ),
      )}
      {response && response.notClassified.length > 0 && (
        <p className={panel.note}>An answer outside the windows is kept and not classified.</p>
      )}
      {response && (
        <ToleranceLine
          response={response}
          page={page}
          soreness={lines.flatMap(({ answer }) => answer?.soreness ?? [])}
        />
      )}
      {session.toleranceReviews.map(({ id, note, reviewedBy }) => (
        <p key={id} className={panel.note}>
          Looked at by {reviewedBy}: “{note}”
        </p>
      ))}
    </Panel>
  )
}

const more = ({ note, regions, hoursToNormal }: NonNullable<DayAnswer['answer']>): string[] => {
  const places = (regions ?? []).map((key) => {
    const { region, side } = placeOfKey(key)
    return placeWords(region, side)
  })
  const normal = wordOf(HOURS_TO_NORMAL_WORDS, hoursToNormal)
  return [
    ...(places.length > 0 ? [`felt in the ${joinWords(places)}`] : []),
    ...(normal ? [`normal: ${normal.toLowerCase()}`] : []),
    ...(note !== '' ? [`“${note}”`] : []),
  ]
}

const AnswerRow = ({ line: { question, state, answer } }: { line: DayAnswer }) => (
  <tr>
    <th scope="row">{question} h</th>
    {answer ? (
      <>
        <td>
          <Given>{answer.soreness === null ? null : formatNumber(answer.soreness)}</Given>
        </td>
        <td>
          <Given>{answer.stiffness === null ? null : formatNumber(answer.stiffness)}</Given>
        </td>
        <td>
          <Given>{wordOf(LEGS_WORDS, answer.legs)}</Given>
        </td>
        <td>
          <Given>{worries(answer)}</Given>
        </td>
      </>
    ) : (
      <td colSpan={4} className={panel.missing}>
        {STATES[state]}
      </td>
    )}
  </tr>
)

const worries = ({ worry, bruiseIsAgreedCupMark }: NonNullable<DayAnswer['answer']>): string | null => {
  if (worry === null) return null
  if (worry.length === 0) return 'none'
  return worry
    .map((one) => `${wordOf(WORRY_WORDS, one)}${one === 'bruise' && bruiseIsAgreedCupMark ? ' (agreed cup mark)' : ''}`)
    .join(', ')
}

const Given = ({ children }: { children: string | null }) => children ?? <span className={panel.missing}>not said</span>
