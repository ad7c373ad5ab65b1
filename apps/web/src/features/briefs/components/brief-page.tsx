import { formatDay } from '@strideloom/ui/format/day.ts'
import type { ReactNode } from 'react'
import { useMovedWork } from '../../../lib/moved-work.ts'
import { usePageTitle } from '../../../lib/page-title.ts'
import type { Brief } from '../hooks.ts'
import { AgreedPanel } from './agreed-panel.tsx'
import { AnswerPanel } from './answer-panel.tsx'
import { BodyPanel } from './body-panel.tsx'
import { BriefHead } from './brief-head.tsx'
import classes from './brief-page.module.css'
import { ChangePanel } from './change-panel.tsx'
import { ComingPanel } from './coming-panel.tsx'
import { DecisionsPanel } from './decisions-panel.tsx'
import { DoTodayPanel } from './do-today-panel.tsx'
import { FactsStrip } from './facts-strip.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { LastWordsPanel } from './last-words-panel.tsx'
import { LimitsPanel } from './limits-panel.tsx'
import { MonthlyNewsPanel } from './monthly-news-panel.tsx'
import { OverridesPanel } from './overrides-panel.tsx'
import { SignsPanel } from './signs-panel.tsx'
import { StoryPanel } from './story-panel.tsx'

/** The page read before a session: the sentence, what to do and why, then what it stands on. */
export const BriefPage = ({
  runnerId,
  brief,
  start,
  asked,
}: {
  runnerId: string
  brief: Brief
  start: ReactNode
  /** What the runner asks for and waits for. */
  asked?: ReactNode
}) => {
  usePageTitle(`Brief, ${brief.runner.name}`)
  const moved = useMovedWork(runnerId) ?? []
  return (
    <div className={classes.page}>
      <p className={classes.printed}>{`Brief of ${formatDay(brief.today, { year: true })}`}</p>
      <BriefHead brief={brief} start={start} />
      <div className={classes.asked}>{asked}</div>
      <FactsStrip brief={brief} />
      <div className={classes.first}>
        <DoTodayPanel runnerId={runnerId} brief={brief} />
        <StoryPanel brief={brief} />
      </div>
      <div className={classes.rest}>
        <div className={classes.column}>
          <ChangePanel brief={brief} />
          <AnswerPanel brief={brief} />
          <MonthlyNewsPanel brief={brief} />
          <BodyPanel brief={brief} />
        </div>
        <div className={classes.column}>
          <AgreedPanel brief={brief} />
          <DecisionsPanel runnerId={runnerId} brief={brief} />
          <FindingsPanel brief={brief} />
          <LastWordsPanel brief={brief} />
        </div>
        <div className={classes.column}>
          <LimitsPanel brief={brief} />
          <OverridesPanel brief={brief} />
          <ComingPanel brief={brief} moved={moved} />
          <SignsPanel brief={brief} />
        </div>
      </div>
    </div>
  )
}
