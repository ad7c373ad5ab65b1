import { minutesOf, STARTING_SETS } from '@strideloom/domain/assessments/test-families.ts'
import { unkeptValues } from '@strideloom/domain/assessments/unkept-values.ts'
import { REGION_IDS, type RegionId } from '@strideloom/domain/library/ids.ts'
import { regionKey } from '@strideloom/domain/library/region-side.ts'
import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePageTitle } from '../../../lib/page-title.ts'
import { findingsHeadline } from '../headlines.ts'
import { readPlace } from '../place-words.ts'
import { type RecordOfTests, useRecordOfTests } from '../record.ts'
import { FindingHistory } from './finding-history.tsx'
import { FindingsMap } from './findings-map.tsx'
import classes from './findings-page.module.css'
import { PlaceList } from './place-list.tsx'
import { PlacePanel } from './place-panel.tsx'

const isRegion = (id: string): id is RegionId => REGION_IDS.some((known) => known === id)

/** The place that is looked at: where a finding lies, or one that was pressed on the map. */
const chosenPlace = ({ places }: RecordOfTests, finding: string | null, place: string | null) => {
  const withFinding = places.find(({ current, earlier }) => [...current, ...earlier].some(({ id }) => id === finding))
  return withFinding ?? (place === null ? null : readPlace(place, isRegion))
}

/** P7: what is known, place by place, and the reasoning from one of them. */
export const FindingsPage = ({
  runnerId,
  finding,
  place,
  views,
  onPlace,
}: {
  runnerId: string
  finding: string | null
  place: string | null
  views: ReactNode
  /** `soleus/left`, or null for the whole list. */
  onPlace: (place: string | null) => void
}) => {
  const record = useRecordOfTests(runnerId)
  const chosen = chosenPlace(record, finding, place)
  usePageTitle('Findings')
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{findingsHeadline(record.places)}</h1>
        {views}
      </header>
      <div className={classes.columns} data-chosen={chosen !== null || undefined}>
        <FindingsMap
          places={record.places}
          chosen={chosen}
          onToggle={(region, side) => {
            const pressed = `${region}/${side}`
            onPlace(chosen && regionKey(chosen) === pressed ? null : pressed)
          }}
        />
        {chosen ? (
          <PlacePanel
            key={regionKey(chosen)}
            runnerId={runnerId}
            record={record}
            at={{ region: chosen.region, side: chosen.side }}
            onPlace={onPlace}
          />
        ) : record.places.length > 0 ? (
          <div className={classes.known}>
            <UnkeptHint runnerId={runnerId} record={record} />
            <PlaceList record={record} onPlace={onPlace} />
            <FindingHistory runnerId={runnerId} record={record} />
          </div>
        ) : record.assessments.length > 0 ? (
          <div className={classes.known}>
            <UnkeptHint runnerId={runnerId} record={record} />
            <FindingHistory runnerId={runnerId} record={record} />
          </div>
        ) : (
          <BeginHere runnerId={runnerId} />
        )}
      </div>
    </div>
  )
}

/** Values that say something and stand in no finding yet are kept from the results. */
const UnkeptHint = ({ runnerId, record }: { runnerId: string; record: RecordOfTests }) => {
  const unkept = unkeptValues(record.readings, record.findings, record.about).length
  if (unkept === 0) return null
  return (
    <p className={classes.hint}>
      {formatCount(unkept, 'tested value')} {unkept === 1 ? 'says' : 'say'} something and {unkept === 1 ? 'is' : 'are'}{' '}
      no finding yet.{' '}
      <Link to="/runners/$runnerId/assessment/results" params={{ runnerId }}>
        Look at {unkept === 1 ? 'it' : 'them'}
      </Link>
    </p>
  )
}

/** Nothing is known: the shortest way to a first finding. */
const BeginHere = ({ runnerId }: { runnerId: string }) => {
  const [calf] = STARTING_SETS
  if (!calf) return null
  return (
    <EmptyState
      sentence="Begin with a few tests."
      action={
        <Link
          to="/runners/$runnerId/assessment/tests"
          params={{ runnerId }}
          search={{ only: calf.tests.join(','), focus: calf.tests[0] }}
          className={buttonClass({ look: 'main', big: true })}
        >
          Start with the {calf.name} tests, {minutesOf(calf.tests)} min
        </Link>
      }
    >
      Or press a place on the body: what the hand feels there, and what the runner says.
    </EmptyState>
  )
}
