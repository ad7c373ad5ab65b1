import { getRouteApi } from '@tanstack/react-router'
import { useAskedDue } from '../asked.ts'
import { useRunnerDay } from '../runner-day.ts'
import { weekTitle } from '../weekly-words.ts'
import { NothingDue } from './nothing-due.tsx'
import { WeeklyQuestions } from './weekly-questions.tsx'

const layout = getRouteApi('/_runner')

/** The week's four questions, while they are due. */
export const WeeklyPage = () => {
  const { name, timeZone } = layout.useRouteContext().membership
  const today = useRunnerDay(timeZone)
  const { week, ...due } = useAskedDue(today)
  if (week !== null) return <WeeklyQuestions key={week} week={week} title={weekTitle(week, today)} name={name} />
  return (
    <NothingDue
      {...due}
      title="The week"
      name={name}
      nothing="Nothing is asked about the week now."
      asked="It is asked once a week, from Sunday on."
    />
  )
}
