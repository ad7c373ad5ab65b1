import classes from './done-mark.module.css'
import { Icon, type IconProps, solid } from './icon.tsx'

export type DoneState = 'done' | 'partly' | 'skipped' | 'moved' | 'missing'

const words: Record<DoneState, string> = {
  done: 'done',
  partly: 'partly done',
  skipped: 'skipped',
  moved: 'moved',
  missing: 'no answer',
}

/** The word that goes with the mark, for readers and tables. */
export function doneWord(state: DoneState): string {
  return words[state]
}

/** Check, half disc, ring with a bar, dashed box, dashed ring: never red, never a cross. */
export function DoneMark({ state, size = 16 }: { state: DoneState } & IconProps) {
  return (
    <Icon size={size} className={classes[state] ?? ''}>
      {marks[state]}
    </Icon>
  )
}

const marks = {
  done: <path d="M2.8 8.6 6.4 12l6.8-7.6" strokeWidth="2.2" />,
  partly: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 2a6 6 0 0 1 0 12z" {...solid} />
    </>
  ),
  skipped: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M5 8h6" />
    </>
  ),
  moved: <rect x="2.4" y="4" width="11.2" height="8" rx="2" strokeWidth="1.4" strokeDasharray="2.4 2" />,
  missing: <circle cx="8" cy="8" r="6" strokeWidth="1.6" strokeDasharray="2.4 2.3" strokeLinecap="butt" />,
}
