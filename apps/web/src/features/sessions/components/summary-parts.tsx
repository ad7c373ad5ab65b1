import { dayOf, type TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { decisionForRunner } from '@strideloom/domain/sessions/decision-words.ts'
import type { SessionDecision } from '@strideloom/domain/sessions/session-decision.ts'
import {
  HOMEWORK_KINDS,
  HOMEWORK_WORDS,
  type HomeworkKind,
  SUMMARY_PARTS,
} from '@strideloom/domain/sessions/session-words.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { PersonIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import type { SummaryPart } from '../summary-words.ts'
import classes from './summary-parts.module.css'

export const HOMEWORK_GLYPHS: Record<HomeworkKind, 'mobility' | 'strength' | 'run'> = {
  move: 'mobility',
  load: 'strength',
  recover: 'run',
}

type Props = Record<SummaryPart, string> & {
  homework: readonly { id: string; kind: HomeworkKind; text: string }[]
  /** What was decided and is told, in a plain line each. */
  decisions: readonly Pick<SessionDecision, 'id' | 'kind' | 'place'>[]
  /** What was added to a part after it was sent, in order. */
  addenda?: readonly { id: string; part: string; words: string; writtenBy: string; writtenAt: string }[]
  timeZone: TimeZone
  /** Level of the titles. */
  level?: 2 | 3
}

/** What the runner reads, in exactly its three parts, and what to do (S60, S31). The same on the phone and in the preview. */
export const SummaryParts = ({ homework, decisions, addenda = [], timeZone, level = 2, ...parts }: Props) => {
  const Title = `h${level}` as const
  return (
    <div className={classes.parts}>
      {SUMMARY_PARTS.map(({ part, title }) => (
        <section key={part} className={classes.part}>
          <Title>{title}</Title>
          {parts[part] === '' ? (
            <p className={classes.missing}>Not written yet</p>
          ) : (
            <p className={classes.words}>{parts[part]}</p>
          )}
          {addenda
            .filter((one) => one.part === part)
            .map(({ id, words, writtenBy, writtenAt }) => (
              <div key={id} className={classes.added}>
                <p className={classes.when}>{`Added by ${writtenBy} on ${formatDay(dayOf(writtenAt, timeZone))}`}</p>
                <p className={classes.words}>{words}</p>
              </div>
            ))}
        </section>
      ))}
      <section className={classes.part}>
        <Title>What to do</Title>
        {homework.length + decisions.length === 0 ? (
          <p className={classes.missing}>Nothing yet</p>
        ) : (
          <ul className={classes.tasks}>
            {HOMEWORK_KINDS.flatMap((kind) => homework.filter((task) => task.kind === kind)).map(
              ({ id, kind, text }) => (
                <li key={id}>
                  <KindGlyph kind={HOMEWORK_GLYPHS[kind]} size={16} />
                  <span>
                    <b>{HOMEWORK_WORDS[kind]}</b> {text}
                  </span>
                </li>
              ),
            )}
            {decisions.map((decision) => (
              <li key={decision.id}>
                {decision.kind === 'refer' ? (
                  <PersonIcon size={16} />
                ) : (
                  <KindGlyph kind={decision.kind === 'add-strength' ? 'strength' : 'prehab'} size={16} />
                )}
                <span>{decisionForRunner(decision)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}
