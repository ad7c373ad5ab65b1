import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatLongDay } from '@strideloom/ui/format/day.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { newId } from '../../../lib/new-id.ts'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import { firstDayToTell, type Missing, newRun, runOf } from '../run-draft.ts'
import { now, useRunnerDay } from '../runner-day.ts'
import { useLately } from '../running-hooks.ts'
import { tellRun } from '../tell-run.ts'
import { PageWithFoot } from './page-with-foot.tsx'
import { RunFacts } from './run-facts.tsx'
import { RunFelt } from './run-felt.tsx'
import classes from './run-page.module.css'

const layout = getRouteApi('/_runner')

type Props = {
  /** The day that it is about; today without one. */
  day: Day | null
  /** The planned key run that it was. */
  keyRunId: string | null
}

/** A run that was done, in some taps; everything but what it was and when may stay open. */
export const RunPage = ({ day: asked, keyRunId }: Props) => {
  const { membership } = layout.useRouteContext()
  const { name, timeZone } = membership
  const today = useRunnerDay(timeZone)
  const lately = useLately()
  const navigate = useNavigate()
  const [id] = useState(newId)
  const day = asked !== null && asked <= today && asked >= firstDayToTell(today) ? asked : today
  const keyRun = lately?.keyRuns.find((run) => run.usualKeyRunId === keyRunId && run.day === day) ?? null
  const [told, setTold] = useState<Partial<ReturnType<typeof newRun>>>({})
  const [missing, setMissing] = useState<Missing>({})
  const draft = { ...newRun(day, keyRun), ...told }
  const set = (part: typeof told) => {
    setTold((before) => ({ ...before, ...part }))
    setMissing((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part))))
  }
  const save = () => {
    const result = runOf(draft, { id, now: now(), today, timeZone })
    if ('missing' in result) {
      setMissing(result.missing)
      return showWrong()
    }
    tellRun(result.run)
    void navigate({ to: '/today' })
  }
  const [complaint] = Object.values(missing)
  return (
    <PageWithFoot
      foot={
        <div className={classes.foot}>
          {complaint && (
            <Notice kind="warn" announce compact>
              {complaint}
            </Notice>
          )}
          <Button look="main" big onClick={save}>
            Save the run
          </Button>
        </div>
      }
    >
      <RunnerHead
        title={keyRun ? capital(keyRun.title) : 'Your run'}
        sub={`${draft.day === today ? 'Today' : draft.day === addDays(today, -1) ? 'Yesterday' : formatLongDay(draft.day)}. Leave open what you do not know.`}
        name={name}
      />
      <div className={classes.questions}>
        <Link to="/runs/import" className={classes.file}>
          Is it on your watch? Bring runs from a file
        </Link>
        <RunFacts draft={draft} today={today} missing={missing} onChange={set} />
        <RunFelt draft={draft} missing={missing} onChange={set} />
      </div>
    </PageWithFoot>
  )
}

/** What is wrong comes into sight, once it is marked. */
const showWrong = (): void => {
  requestAnimationFrame(() =>
    document.querySelector('[data-wrong], [aria-invalid="true"]')?.scrollIntoView({ block: 'center' }),
  )
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
