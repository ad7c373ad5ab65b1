import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { checkInQuestion } from '@strideloom/domain/people/check-in-questions.ts'
import { byGravity, runnerAdvice } from '@strideloom/domain/people/runner-advice.ts'
import type { OwnSafety, SafetySaid } from '../safety.ts'
import { placeInText } from '../safety-place.ts'
import { standsNow } from '../stands-now.ts'
import classes from './safety.module.css'
import { SafetyAdvice } from './safety-advice.tsx'

const SAID = { yes: 'Yes', no: 'No', unknown: 'Not sure' } as const

type Props = { said: readonly SafetySaid[]; timeZone: TimeZone; own: Pick<OwnSafety, 'sex' | 'stands' | 'since'> }

/** What the runner said today that asks for something, the gravest first, with what to do now. */
export const SafetySaidToday = ({ said, timeZone, own }: Props) => {
  const { sex } = own
  const stands = standsNow(own, timeZone)
  const lines = said.flatMap((one) => {
    const question = checkInQuestion(one.flag, sex)
    const hasPlace = one.region !== null
    const advice = runnerAdvice(
      { ...one, hasPlace, waits: stands.some(({ flag, waits }) => flag === one.flag && waits) },
      question.asksForRegion,
    )
    return advice ? [{ ...one, ask: question.ask, advice }] : []
  })
  if (lines.length === 0) return null
  return (
    <ul className={classes.said} aria-label="What you said today">
      {lines
        .sort((a, b) => byGravity(a.advice, b.advice))
        .map(({ id, ask, reply, region, side, advice }) => (
          <li key={id}>
            <p>
              <b>{SAID[reply]}:</b> {ask}
              {region && ` (${placeInText({ region, side })})`}
            </p>
            <SafetyAdvice advice={advice} timeZone={timeZone} />
          </li>
        ))}
    </ul>
  )
}
