import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import type { FlagReply } from '@strideloom/domain/people/answer-schema.ts'
import { runnerAdvice } from '@strideloom/domain/people/runner-advice.ts'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import type { Given, SafetyRow } from '../safety-draft.ts'
import { placeInText } from '../safety-place.ts'
import { OnePlace } from './one-place.tsx'
import classes from './safety.module.css'
import { SafetyAdvice } from './safety-advice.tsx'

type Options = { value: FlagReply; label: string }[]
const YES_NO: Options = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]
const REPLIES: Options = [...YES_NO, { value: 'unknown', label: 'Not sure' }]
const AGAIN: Options = [
  { value: 'yes', label: 'Still so' },
  { value: 'no', label: 'No longer' },
]

/** "A deep bruise … (left calf, told on 12 Nov)". */
const words = ({ ask, stands, isOther }: SafetyRow): string => {
  if (isOther) return `${ask}, in another place too`
  if (!stands) return ask
  const place = stands.region ? `${placeInText({ region: stands.region, side: stands.side })}, ` : ''
  return `${ask} (${place}told on ${formatDay(stands.answeredOn)})`
}

type Props = {
  row: SafetyRow
  given: Given | undefined
  timeZone: TimeZone
  onReply: (key: string, reply: FlagReply) => void
  onGiven: (key: string, given: Given) => void
}

/** One question in the runner's words. What it asks for stands below it at once. */
export const SafetyQuestion = ({ row, given, timeZone, onReply, onGiven }: Props) => {
  const { key, flag, stands, isOther, asksForRegion, followUp } = row
  const label = words(row)
  const isYes = given?.reply === 'yes'
  const asksPlace = isYes && asksForRegion && !stands?.region
  const advice =
    given &&
    runnerAdvice(
      { ...given, flag, hasPlace: stands?.region != null || given.place !== null, waits: stands?.waits ?? false },
      asksForRegion,
    )
  return (
    <div className={classes.question}>
      <SegmentedControl
        label={label}
        look="boxes"
        options={stands ? AGAIN : isOther ? YES_NO : REPLIES}
        value={given?.reply ?? null}
        onChange={(reply) => onReply(key, reply)}
        className={classes.replies}
      />
      {isYes && followUp && (
        <SegmentedControl
          label={followUp}
          look="boxes"
          options={REPLIES}
          value={given.followUp}
          onChange={(reply) => onGiven(key, { ...given, followUp: reply })}
        />
      )}
      {advice && <SafetyAdvice advice={advice} timeZone={timeZone} announce />}
      {asksPlace && (
        <OnePlace label="Where is it?" value={given.place} onChange={(place) => onGiven(key, { ...given, place })} />
      )}
    </div>
  )
}
