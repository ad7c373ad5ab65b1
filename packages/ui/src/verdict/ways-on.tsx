import { classNames } from '../class-names.ts'
import { Kbd } from '../mark/kbd.tsx'
import classes from './ways-on.module.css'

export interface WayOn {
  id: string
  /** What is done: "Fri 4 Dec, 12:00 at 6". */
  title: string
  /** What that means: "fits, 2 cautions". */
  note: string
  /** The one to take when in doubt. */
  best?: boolean
  onTake: () => void
}

export interface WaysOnProps {
  label: string
  /** Up to three, in their order: they are taken with the keys 1 to 3. */
  ways: readonly WayOn[]
  className?: string
}

/** How to go on after a refusal: up to three ways, numbered, one of them the best. */
export function WaysOn({ label, ways, className }: WaysOnProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: three answers to one question, not fields of a form
    <div role="group" aria-label={label} className={classNames(classes.ways, className)}>
      {ways.map(({ id, title, note, best, onTake }, index) => (
        <button
          key={id}
          type="button"
          className={classNames(classes.way, best && classes.best)}
          aria-keyshortcuts={String(index + 1)}
          onClick={onTake}
        >
          <span className={classes.title}>{title}</span>
          <span className={classes.note}>{note}</span>
          <span className={classes.key} aria-hidden="true">
            <Kbd>{index + 1}</Kbd>
          </span>
        </button>
      ))}
    </div>
  )
}

/** The way that a key takes; null for another key. Ask only while nothing is typed. */
export function wayByKey<W>(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  ways: readonly W[],
): W | null {
  if (ctrlKey || metaKey || altKey || !/^[1-9]$/.test(key)) return null
  return ways[Number(key) - 1] ?? null
}
