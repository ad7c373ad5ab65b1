import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { Refetching } from '@strideloom/ui/surface/refetching.tsx'
import { type ReactNode, useState } from 'react'
import { type Overview, USUAL_WEEKS, useOverview, useStandsNow } from '../hooks.ts'
import { overviewSentence } from '../overview-sentence.ts'
import { AdherencePanel } from './adherence-panel.tsx'
import { AgreedPanel } from './agreed-panel.tsx'
import { CarriedPanel } from './carried-panel.tsx'
import { CheckInPanel } from './check-in-panel.tsx'
import { FactsRow } from './facts-row.tsx'
import { HurtPanel } from './hurt-panel.tsx'
import { KeptPanel } from './kept-panel.tsx'
import { MonthlyPanel } from './monthly-panel.tsx'
import { MovedPanel } from './moved-panel.tsx'
import { NotConcluded } from './not-concluded.tsx'
import classes from './overview-page.module.css'
import { SafetyPart } from './safety-part.tsx'
import { SignsPart } from './signs-part.tsx'
import { SkippedPanel } from './skipped-panel.tsx'
import { StiffnessPanel } from './stiffness-panel.tsx'
import { SwappedPanel } from './swapped-panel.tsx'
import { UnplannedPanel } from './unplanned-panel.tsx'

const WEEKS = ['6', '12', '26'] as const

/** The weeks behind on one page: the finding in a sentence, then the numbers it comes from. */
export const OverviewPage = ({
  runnerId,
  asked,
}: {
  runnerId: string
  /** What the runner wrote and waits for. */
  asked?: ReactNode
}) => {
  const [weeks, setWeeks] = useState<(typeof WEEKS)[number]>(`${USUAL_WEEKS}` as '12')
  const { data, isPlaceholderData } = useOverview(runnerId, Number(weeks))
  const now = useStandsNow(runnerId)
  if (!data) return null
  return (
    <Refetching busy={isPlaceholderData}>
      {now.data && <SafetyPart runnerId={runnerId} safety={now.data.safety} />}
      <div className={classes.asked}>{asked}</div>
      <Head overview={data} weeks={weeks} onWeeks={setWeeks} />
      <FactsRow overview={data} />
      {now.data ? (
        <SignsPart now={now.data} runnerId={runnerId} />
      ) : (
        <NotConcluded query={now} title="Signs and safety answers could not be fetched: they are not known here." />
      )}
      <div className={classes.panels}>
        <StiffnessPanel runnerId={runnerId} overview={data} weeks={Number(weeks)} />
        <CheckInPanel overview={data} />
        <MonthlyPanel overview={data} />
        <AdherencePanel overview={data} />
        <AgreedPanel overview={data} />
        <SkippedPanel skipped={data.skipped} />
        <MovedPanel runnerId={runnerId} />
        <SwappedPanel swapped={data.swapped} />
        <UnplannedPanel runnerId={runnerId} />
        <HurtPanel hurt={data.hurt} />
        {now.data && (
          <>
            <CarriedPanel carried={now.data.carried} />
            <KeptPanel kept={now.data.kept} />
          </>
        )}
      </div>
    </Refetching>
  )
}

type HeadProps = { overview: Overview; weeks: (typeof WEEKS)[number]; onWeeks: (weeks: (typeof WEEKS)[number]) => void }

const Head = ({ overview, weeks, onWeeks }: HeadProps) => {
  const { title, more } = overviewSentence(overview)
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <h1>{title}</h1>
        <p className="sl-support">{more}</p>
      </div>
      <SegmentedControl
        label="Weeks shown"
        value={weeks}
        onChange={onWeeks}
        options={WEEKS.map((value) => ({ value, label: `${value} weeks` }))}
      />
    </header>
  )
}
