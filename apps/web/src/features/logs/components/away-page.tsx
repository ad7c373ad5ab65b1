import { settleAvailability } from '@strideloom/domain/training/availability.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { AVAILABILITY_WORDS, spanDays } from '../../../lib/availability-words.ts'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import { takeBackSpan } from '../away.ts'
import { useRunnerDay } from '../runner-day.ts'
import { useLately, useLatelyTrouble } from '../running-hooks.ts'
import classes from './away-page.module.css'
import { AwaySheet } from './away-sheet.tsx'
import { PageWithFoot } from './page-with-foot.tsx'

const layout = getRouteApi('/_runner')

/** P5: the days on which somebody is away, has little time or no gym; told ahead, changed, taken back. */
export const AwayPage = () => {
  const { membership } = layout.useRouteContext()
  const today = useRunnerDay(membership.timeZone)
  const lately = useLately()
  const trouble = useLatelyTrouble()
  const [open, setOpen] = useState<{ span: AvailabilityTold | null } | null>(null)
  const spans = lately && settleAvailability(lately.availability).filter(({ toDay }) => toDay >= today)
  return (
    <PageWithFoot
      foot={
        <Button look="main" big icon={<PlusIcon />} onClick={() => setOpen({ span: null })}>
          Add days
        </Button>
      }
    >
      <RunnerHead
        title="Days away"
        sub="When you are away, short of time or without a gym, your plan is laid around it."
        name={membership.name}
      />
      {trouble ? (
        <NotLoaded title="Your days could not be loaded." {...trouble} />
      ) : !spans ? (
        <div className={classes.list}>
          <Skeleton lines={3} label="Loading your days" />
        </div>
      ) : spans.length === 0 ? (
        <p className={classes.empty}>Nothing is told. Every day counts as free.</p>
      ) : (
        <ul className={classes.list}>
          {spans.map((span) => {
            const name = `${AVAILABILITY_WORDS[span.kind]} ${spanDays(span)}`
            return (
              <li key={span.spanId} className={classes.span}>
                <p>
                  <b>{name}</b>
                  {span.note !== '' && <small>{span.note}</small>}
                </p>
                <div className={classes.buttons}>
                  <Button onClick={() => setOpen({ span })} aria-label={`Change ${name}`}>
                    Change
                  </Button>
                  <Button look="quiet" onClick={() => takeBackSpan(span)} aria-label={`Take back ${name}`}>
                    Take back
                  </Button>
                </div>
              </li>
            )
          })}
        </ul>
      )}
      {open && <AwaySheet key={open.span?.id ?? 'new'} span={open.span} onClose={() => setOpen(null)} />}
    </PageWithFoot>
  )
}
