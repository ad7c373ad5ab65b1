import { waysToTake } from '@strideloom/domain/training/check-take.ts'
import type { ComponentProps, ReactNode } from 'react'
import type { Item, Preview } from '../import-hooks.ts'
import type { ImportParts } from '../import-parts.ts'
import { runLine } from '../import-words.ts'
import { ImportRow } from './import-row.tsx'
import classes from './import-runs.module.css'
import { ListedBySteps } from './listed-by-steps.tsx'

type Row = Omit<ComponentProps<typeof ImportRow>, 'item'>
type Props = Row & { parts: ImportParts<Item>; broken: Preview['broken'] }

/** What is not taken, and why: here already, no run, not to be read. */
export const OtherParts = ({ parts: { here, others, refused }, broken, ...row }: Props) => {
  const unread = [...broken, ...refused.map(({ key, sentence }) => ({ source: key, sentence: sentence ?? '' }))]
  if (unread.length + others.length + here.length === 0) return null
  return (
    <div className={classes.folds}>
      {unread.length > 0 && (
        <Fold title="Could not be read" count={unread.length}>
          <ListedBySteps
            items={unread}
            of={({ source, sentence }) => (
              <li key={source} className={classes.line}>
                <b>{source}</b> {sentence}
              </li>
            )}
          />
        </Fold>
      )}
      {others.length > 0 && (
        <Fold title="No runs" count={others.length}>
          <p className={classes.support}>Tick one that was a run after all.</p>
          <ListedBySteps
            items={others}
            of={(item) =>
              waysToTake(item).length > 0 ? (
                <ImportRow key={item.key} item={item} {...row} note={item.sentence} />
              ) : (
                <li key={item.key} className={classes.line}>
                  {runLine(item, row)}. {item.sentence} {item.doubts.join(' ')}
                </li>
              )
            }
          />
        </Fold>
      )}
      {here.length > 0 && (
        <Fold title="Here already" count={here.length}>
          <ListedBySteps
            items={here}
            of={(item) => (
              <li key={item.key} className={classes.line}>
                {runLine(item, row)}
              </li>
            )}
          />
        </Fold>
      )}
    </div>
  )
}

/** A few are shown, many are folded. */
const Fold = (props: { title: string; count: number; children: ReactNode }) => (
  <details open={props.count <= 5} className={classes.fold}>
    <summary>
      {props.title}, {props.count}
    </summary>
    {props.children}
  </details>
)
