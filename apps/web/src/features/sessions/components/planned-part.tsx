import { techniqueTitle } from '@strideloom/domain/library/technique-of.ts'
import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { verdictSentence } from '@strideloom/domain/timing/sentences.ts'
import { formatMinutesTight } from '@strideloom/ui/format/duration.ts'
import { formatCount, formatNumber } from '@strideloom/ui/format/number.ts'
import { WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { CeilingGauge } from '@strideloom/ui/mark/ceiling-gauge.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { CauseList } from '@strideloom/ui/verdict/cause-list.tsx'
import { placeLimit } from '../../../lib/place-limit.ts'
import { causeLines } from '../../../lib/verdict-lines.ts'
import type { SessionPage, StoredSession } from '../hooks.ts'
import { becauseOf, isAssumption } from '../work-words.ts'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'
import classes from './planned-part.module.css'
import page_ from './session-page.module.css'

/** What is planned, and what its moment takes. */
export const PlannedPart = ({ session, page }: { session: StoredSession; page: SessionPage }) => {
  const { judged, findings, instead } = page
  return (
    <div className={page_.columns}>
      <div className={page_.column}>
        <Panel title="Planned" support={formatCount(session.works.length, 'technique')}>
          {session.works.length === 0 ? (
            <p className={panel.note}>Nothing is planned for the hands yet.</p>
          ) : (
            <ul className={panel.rows}>
              {session.works.map((work) => {
                const limit = judged ? placeLimit(work, judged.verdict) : null
                const because = becauseOf(work, findings)
                return (
                  <li key={work.id} className={classes.row}>
                    <span className={classes.words}>
                      <b>{placeTitle(work.region, work.side)}</b> {techniqueTitle(work).toLowerCase()}
                      {isAssumption(work) && <Tag tone="warn">assumption</Tag>}
                      {because && <span className={panel.note}>{because}</span>}
                    </span>
                    <span className="sl-num">{formatMinutesTight(work.minutes)}</span>
                    <span className={classes.pressure}>
                      <CeilingGauge
                        ceiling={limit?.ceiling ?? 10}
                        asked={work.pressure}
                        lie
                        size={84}
                        sentence={`pressure ${work.pressure}${limit ? `, at most ${formatNumber(limit.ceiling)}` : ''}`}
                      />
                      <b aria-hidden="true">{work.pressure}</b>
                    </span>
                  </li>
                )
              })}
            </ul>
          )}
        </Panel>
      </div>
      <div className={page_.column}>
        {instead && (
          <Panel title="In its place">
            <p>{instead.says}</p>
          </Panel>
        )}
        {judged && (
          <Panel title="What the moment takes" support={`rules ${judged.verdict.ruleSet}`}>
            {judged.refused && (
              <ul className={classes.refused}>
                {judged.refused.sentences.map((sentence) => (
                  <li key={sentence}>
                    <WarnIcon size={13} /> {sentence}
                  </li>
                ))}
              </ul>
            )}
            <p>{verdictSentence(judged.verdict)}</p>
            <CauseList
              label="Causes, the strictest first"
              causes={causeLines({
                verdict: judged.verdict,
                plan: { breaks: judged.refused?.breaks ?? [], severity: null, override: null, regionChecks: {} },
              })}
              showsWhy
            />
            {[
              ...judged.assumptions.map((line) => `Taken for granted: ${line}.`),
              ...judged.missing.map((line) => `Not known: ${line}.`),
            ].map((line) => (
              <p key={line} className={panel.note}>
                {line}
              </p>
            ))}
          </Panel>
        )}
        {session.acknowledgement && (
          <Panel title="Kept with a reason">
            <p>
              “{session.acknowledgement.reason}”{' '}
              <span className={panel.note}>{session.acknowledgement.rules.join(', ')}</span>
            </p>
          </Panel>
        )}
      </div>
    </div>
  )
}
