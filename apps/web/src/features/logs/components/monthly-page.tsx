import { getRouteApi } from '@tanstack/react-router'
import { useAskedDue } from '../asked.ts'
import { useRunnerDay } from '../runner-day.ts'
import { MonthlyQuestions } from './monthly-questions.tsx'
import { NothingDue } from './nothing-due.tsx'

const layout = getRouteApi('/_runner')

/** The six questions on what an injury takes from running, while they are due. */
export const MonthlyPage = () => {
  const { name, timeZone } = layout.useRouteContext().membership
  const today = useRunnerDay(timeZone)
  const { month, ...due } = useAskedDue(today)
  if (month) return <MonthlyQuestions today={today} name={name} />
  return (
    <NothingDue
      {...due}
      title="Running with the injury"
      name={name}
      nothing="Nothing is asked about it now."
      asked="It is asked about once a month while something is open."
    />
  )
}
