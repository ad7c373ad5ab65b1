import { formatDay } from '@strideloom/ui/format/day.ts'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { Why } from '@strideloom/ui/verdict/why.tsx'
import type { ReactNode } from 'react'
import { whyReason } from '../../../lib/why-reason.ts'
import type { StandsNow } from '../hooks.ts'
import { keptTitle, normalWords, shareWords } from '../kept-words.ts'
import classes from './kept-panel.module.css'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

type Reason = StandsNow['kept']['why']['holdRate']

/** What of the work lasts, and what of the running was kept: what went together, not what caused what. */
export const KeptPanel = ({ kept }: { kept: StandsNow['kept'] }) => {
  const { changes, normal, availability, keyRuns, why } = kept
  const side = (words: string) => (words === 'center' ? '' : `, ${words}`)
  return (
    <Panel title={keptTitle(kept)} support={kept.holdRate.due > 0 ? 'of what got better on the table' : undefined}>
      {changes.length === 0 ? (
        <p className={panel.empty}>No re-test that got better was measured again on a later day.</p>
      ) : (
        <ul className={panel.lines}>
          {changes.map((one) => (
            <li key={`${one.day}/${one.test}/${one.side}`} className={panel.line}>
              <span className={panel.day}>{formatDay(one.day)}</span>
              <span>
                {one.test}
                {side(one.side)}
                <span className={panel.note}>
                  {one.before} before, {one.end} after, {one.next} at the next visit
                </span>
              </span>
              <Tag tone={one.held ? 'done' : 'warn'}>{one.held ? 'held' : 'did not hold'}</Tag>
            </li>
          ))}
        </ul>
      )}
      <Why about="what lasts" reasons={[whyReason(why.holdRate)]} />
      <dl className={classes.figures}>
        <Figure word="Until it felt normal again" about={why.normal}>
          {normal.sessions.length === 0
            ? 'No session yet'
            : normal.median === null
              ? `Not answered after ${normal.sessions.length} sessions`
              : `${normalWords(normal.median)}, the middle of ${normal.sessions.filter(({ days }) => days !== null).length} answers`}
        </Figure>
        <Figure word="Planned running days that were run, four weeks" about={why.availability}>
          {shareWords(availability, 'None planned or run')}
        </Figure>
        <Figure word="Key runs done, 7 days before sessions" about={why.keyRuns}>
          {shareWords(keyRuns.before, 'None to compare')}
        </Figure>
        <Figure word="Key runs done, 7 days after sessions" about={null}>
          {shareWords(keyRuns.after, 'None to compare')}
        </Figure>
      </dl>
    </Panel>
  )
}

const Figure = ({ word, about, children }: { word: string; about: Reason | null; children: ReactNode }) => (
  <div className={classes.figure}>
    <dt>{word}</dt>
    <dd>
      {children}
      {about && <Why about={word} reasons={[whyReason(about)]} />}
    </dd>
  </div>
)
