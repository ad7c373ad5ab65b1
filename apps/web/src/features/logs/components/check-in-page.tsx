import { addDays } from '@strideloom/domain/calendar/day.ts'
import type { CheckIn } from '@strideloom/domain/logs/schema.ts'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { saveCheckIn } from '../check-in.ts'
import { useCheckIns } from '../hooks.ts'
import { useRunnerDay } from '../runner-day.ts'
import { useOwnSafety } from '../safety.ts'
import { NOTHING_TOLD, type SafetyTold } from '../safety-draft.ts'
import { CheckInBody } from './check-in-body.tsx'
import { CheckInDone } from './check-in-done.tsx'
import { CheckInFive } from './check-in-five.tsx'
import classes from './check-in-page.module.css'
import { PlanError } from './plan-error.tsx'
import { SafetyLine } from './safety-line.tsx'

const layout = getRouteApi('/_runner')

type Step = 'body' | 'five' | 'done'

/** The day's check-in: the body first, then five taps. Everything may stay open; an answer can be given again. */
export const CheckInPage = () => {
  const { membership } = layout.useRouteContext()
  const today = useRunnerDay(membership.timeZone)
  const { answers, error, refetch } = useCheckIns()
  if (!answers)
    return error ? (
      <PlanError error={error} onRetry={refetch} />
    ) : (
      <div className={classes.loading}>
        <Skeleton height="20rem" label="Loading the check-in" />
      </div>
    )
  const now = answers.find(({ day }) => day === today) ?? null
  const before = answers.find(({ day }) => day === addDays(today, -1)) ?? null
  // A new day is a new check-in, also while the page stays open over midnight.
  return (
    <CheckInOfDay
      key={today}
      day={today}
      answered={now}
      before={before}
      name={membership.name}
      timeZone={membership.timeZone}
    />
  )
}

type OfDay = { day: string; answered: CheckIn | null; before: CheckIn | null; name: string; timeZone: string }

const CheckInOfDay = ({ day, answered, before, name, timeZone }: OfDay) => {
  const [step, setStep] = useState<Step>(answered ? 'done' : 'body')
  const [stiffness, setStiffness] = useState<CheckIn['stiffness']>(answered?.stiffness ?? null)
  const [told, setTold] = useState<SafetyTold>(NOTHING_TOLD)
  const own = useOwnSafety(day, timeZone)
  const safety = <SafetyLine own={own} timeZone={timeZone} told={told} onTold={setTold} />
  const hasTold = Object.keys(told.draft).length > 0
  /** What was chosen goes with what is saved: an answer whose advice was read is never left behind. Its code is here since it was asked. */
  const tell = async () => {
    if (!hasTold) return
    const { sendSafety } = await import('../send-safety.ts')
    sendSafety(told, own.today)
    setTold(NOTHING_TOLD)
  }
  if (step === 'done' && answered)
    return (
      <CheckInDone
        answer={answered}
        before={before}
        name={name}
        safety={safety}
        onLeave={() => void tell()}
        onAgain={() => setStep('body')}
      />
    )
  if (step === 'five')
    return (
      <CheckInFive
        answered={answered}
        hasMap={stiffness !== null}
        name={name}
        safety={safety}
        hasTold={hasTold}
        onLeave={() => void tell()}
        onBack={() => setStep('body')}
        onSave={(five) => {
          saveCheckIn({ day, stiffness, ...five }, answered)
          void tell()
          setStep('done')
        }}
      />
    )
  return (
    <CheckInBody
      stiffness={stiffness}
      before={before}
      name={name}
      onNext={(map) => {
        setStiffness(map)
        setStep('five')
      }}
    />
  )
}
