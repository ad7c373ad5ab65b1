import { type ReactNode, useId, useState } from 'react'
import { classNames } from '../class-names.ts'
import { type CauseLine, CauseList } from './cause-list.tsx'
import { VERDICT_SHAPES, type VerdictKind } from './verdict-kind.ts'
import classes from './verdict-panel.module.css'

export interface VerdictPanelProps {
  kind: VerdictKind
  /** What is refused and where: "Not corrective on Fri 11 Dec". */
  title: ReactNode
  /** What was asked and what is allowed: "Left calf, asked 6. Ceiling here is 4, for up to 40 min." */
  children?: ReactNode
  causes: readonly CauseLine[]
  /** The ways on, a reason to give, or what to do instead. */
  ways?: ReactNode
  /** Version of the rules. */
  ruleSet: string
  /** At the end of the last line: how to leave it. */
  foot?: ReactNode
  /** Level of the title, default 3. */
  level?: 2 | 3
  /** Id of the title, to name a dialog by it. */
  titleId?: string
  className?: string
}

/** A verdict: what is refused, the causes with their own numbers, the ways on, and the version of the rules. */
export function VerdictPanel(props: VerdictPanelProps) {
  const { kind, title, children, causes, ways, ruleSet, foot, level = 3, titleId, className } = props
  const [showsWhy, setShowsWhy] = useState(false)
  const ownId = useId()
  const id = titleId ?? ownId
  const Shape = VERDICT_SHAPES[kind]
  const Title = `h${level}` as const
  const hasWhy = causes.some(({ why }) => why !== undefined)
  return (
    <section className={classNames(classes.panel, classes[kind], className)} aria-labelledby={id}>
      <header className={classes.head}>
        <span className={classes.shape}>
          <Shape size={20} />
        </span>
        <div className={classes.words}>
          <Title id={id} className={classes.title} tabIndex={-1}>
            {title}
          </Title>
          {children && <div className={classes.detail}>{children}</div>}
        </div>
      </header>
      {causes.length > 0 && (
        <CauseList
          causes={causes}
          label={causes.length === 1 ? 'The cause' : 'The causes, the strictest first'}
          showsWhy={showsWhy}
          className={classes.causes}
        />
      )}
      {ways && <div className={classes.ways}>{ways}</div>}
      <footer className={classes.foot}>
        <span>
          {causes.length > 1 && 'The lowest wins. '}Rules {ruleSet}
        </span>
        {hasWhy && (
          <button
            type="button"
            className={classes.why}
            aria-expanded={showsWhy}
            onClick={() => setShowsWhy((before) => !before)}
          >
            {showsWhy ? 'Less' : 'Why'}
          </button>
        )}
        {foot && <span className={classes.leave}>{foot}</span>}
      </footer>
    </section>
  )
}
