import type { Day } from '@strideloom/domain/calendar/day.ts'
import { daysOf } from '@strideloom/domain/programs/block-days.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { formatDay, formatDayRange } from '@strideloom/ui/format/day.ts'
import { PrintIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { usePageTitle } from '../../../lib/page-title.ts'
import { useKeyRuns, useRaces } from '../hooks.ts'
import { planPaper } from '../plan-paper.ts'
import classes from './plan-print-page.module.css'
import { PlanSheet } from './plan-sheet.tsx'

/** What is put on paper: a version that the runner has, or the draft. */
export type Printed = {
  program: Program
  version: { number: number; publishedAt: Date | string } | null
  /** The other one, where there is one that differs. */
  other: 'draft' | 'published' | null
}

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })

/** The plan to hand over: as it will be on paper, with what makes it so above, which stays off the paper. */
export const PlanPrintPage = ({
  runnerId,
  programId,
  runnerName,
  practice,
  today,
  printed: { program, version, other },
  now,
  onPrinted,
}: {
  runnerId: string
  programId: string
  runnerName: string
  practice: string
  today: Day
  printed: Printed
  /** The browser is asked to print as soon as the page stands. */
  now: boolean
  onPrinted: () => void
}) => {
  const span = daysOf(program)
  const races = useRaces(runnerId)
  const keyRuns = useKeyRuns(runnerId, span?.from ?? null, span?.to ?? null)
  // where everything is over, everything is what there is to print
  const isUnderWay = span !== null && span.from < today && today <= span.to
  const [withPast, setWithPast] = useState(false)
  const paper = useMemo(
    () => planPaper(program, races, keyRuns, isUnderWay && !withPast ? today : null),
    [program, races, keyRuns, isUnderWay, withPast, today],
  )
  const race = races.find(({ id }) => id === program.raceId)
  // browsers name the file after the page
  usePageTitle(`${program.title}, ${runnerName}`)
  usePrintAtOnce(now, onPrinted)
  return (
    <div className={classes.page}>
      <div className={classes.controls}>
        <Link to="/runners/$runnerId/program/$programId" params={{ runnerId, programId }} className={buttonClass()}>
          Back to the builder
        </Link>
        {other && (
          <Link
            to="/runners/$runnerId/program/$programId/print"
            params={{ runnerId, programId }}
            search={other === 'draft' ? { of: 'draft' as const } : {}}
            className={buttonClass()}
            replace
          >
            {other === 'draft' ? 'The draft instead' : 'What is published instead'}
          </Link>
        )}
        {isUnderWay && <CheckField label="With weeks gone by" checked={withPast} onChange={setWithPast} />}
        <Button look="main" big icon={<PrintIcon />} onClick={() => window.print()}>
          Print or save as PDF
        </Button>
      </div>
      {other === 'draft' && (
        <div className={classes.note}>
          <Notice kind="info">
            This is what is published. The draft has changed since; that is not on this paper.
          </Notice>
        </div>
      )}
      <article className={classes.paper}>
        <header className={classes.head}>
          <h1>{program.title}</h1>
          <p className={classes.who}>{runnerName}</p>
          <p>
            {span && formatDayRange(span.from, span.to)}
            {race && `, leading to ${race.name} on ${formatDay(race.day)}`}
          </p>
          <p className={classes.quiet}>
            {practice}.{' '}
            {version
              ? `Version ${version.number}, published ${when.format(new Date(version.publishedAt))}.`
              : `Draft of ${formatDay(today, { year: true })}: not published, and may still change.`}
          </p>
        </header>
        <PlanSheet paper={paper} />
      </article>
    </div>
  )
}

/** Once, when fonts and all are there. */
const usePrintAtOnce = (now: boolean, onPrinted: () => void): void => {
  const asked = useRef(false)
  useEffect(() => {
    if (!now || asked.current) return
    asked.current = true
    void document.fonts.ready.then(() => {
      window.print()
      onPrinted()
    })
  }, [now, onPrinted])
}
