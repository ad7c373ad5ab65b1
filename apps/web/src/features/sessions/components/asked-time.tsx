import { sentence } from '@strideloom/domain/assessments/number-words.ts'
import { type Day, isDay } from '@strideloom/domain/calendar/day.ts'
import { dayOf, instantOf, isLocalTime, timeOf } from '@strideloom/domain/calendar/instant.ts'
import { INTENTS, type Intent } from '@strideloom/domain/library/ids.ts'
import { LEAST_REASON } from '@strideloom/domain/timing/acknowledged.ts'
import { intentWords } from '@strideloom/domain/timing/limit-words.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { type FormEvent, useState } from 'react'
import type { CalendarPage, SessionOffers } from '../calendar-hooks.ts'
import { elsewhereWords } from '../calendar-words.ts'
import type { Place } from '../use-calendar-changes.ts'
import classes from './calendar-sheet.module.css'
import { missingIn, TimeFields, type TypedTime } from './time-fields.tsx'

/** A place as it is being typed: with whom, when by the practice's clock, how long. */
export type TypedPlace = TypedTime & { therapistId: string; intent: Intent | null }

export const typedFrom = ({ therapistId, start, minutes }: Place, timeZone: string): TypedPlace => ({
  therapistId,
  intent: null,
  day: dayOf(start, timeZone),
  startTime: timeOf(start, timeZone),
  minutes,
})

/** The place that is meant; null until all of it is typed. */
export const placeFrom = ({ therapistId, day, startTime, minutes }: TypedPlace, timeZone: string): Place | null =>
  isDay(day) && isLocalTime(startTime) && minutes !== null && minutes >= 10 && minutes <= 180
    ? { therapistId, start: instantOf(day, startTime, timeZone), minutes }
    : null

type Props = {
  page: CalendarPage
  today: Day
  value: TypedPlace
  onChange: (value: TypedPlace) => void
  /** What the guard and the calendar say of it; null while nobody was asked. */
  said: SessionOffers | undefined
  busy: boolean
  /** "Book it" */
  action: string
  label: string
  /** What it is for may be chosen: a session that stands keeps what it is for. */
  asksIntent?: boolean
  onGive: (place: Place, reason: string) => void
}

/** A therapist, a day, a time and a length, with what speaks against them while they are typed; past a limit with the reason. */
export const AskedTime = ({ page, today, value, onChange, said, busy, action, label, asksIntent, onGive }: Props) => {
  const { timeZone, columns } = page
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const place = placeFrom(value, timeZone)
  const [isWhole, setWhole] = useState(false)
  const beyond = said?.asked.whole?.refused ?? null
  const refused = said?.asked.refused ?? (isWhole ? beyond : null)
  const isClosed = refused?.asks === 'safety' || said?.locked != null
  const asksReason = refused !== null && !isClosed
  const least = refused?.asks === 'block' ? LEAST_REASON : 1
  const elsewhere = said && place ? elsewhereWords(place.start, said.timeZone, timeZone) : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const wrong = {
      ...missingIn(value),
      ...(asksReason &&
        [...reason.trim()].length < least && {
          reason: least > 1 ? `Write why, in ${least} characters at least.` : 'Say why, so that it can be read later.',
        }),
    }
    setMissing(wrong)
    if (place && Object.keys(wrong).length === 0) onGive(place, asksReason ? reason.trim() : '')
  }
  const change = (part: Partial<TypedPlace>) => {
    setMissing({})
    onChange({ ...value, ...part })
  }
  return (
    <form className={classes.part} noValidate aria-label={label} onSubmit={submit}>
      <div className={classes.fields}>
        {columns.length > 1 && (
          <SelectField
            label="With"
            options={columns
              .filter(({ id, isHere }) => isHere || id === value.therapistId)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={value.therapistId}
            onChange={(therapistId) => change({ therapistId })}
          />
        )}
        {asksIntent && (
          <SelectField
            label="What for"
            empty="What the guard leaves"
            options={INTENTS.map((intent) => ({ value: intent, label: sentence(intentWords([intent])) }))}
            value={value.intent ?? ''}
            onChange={(intent) => change({ intent: INTENTS.find((one) => one === intent) ?? null })}
          />
        )}
        <TimeFields today={today} value={value} errors={missing} hint="By the practice’s clock" onChange={change} />
      </div>
      {elsewhere !== null && <p className={classes.quiet}>That is {elsewhere}.</p>}
      {said?.asked.isOver ? (
        <Notice kind="warn">This time is over. Choose one that is still to come.</Notice>
      ) : said?.asked.taken ? (
        <Notice kind="block" title="Not free.">
          {said.asked.taken} Choose another time.
        </Notice>
      ) : refused && said ? (
        <Notice kind={refused.asks === 'safety' ? 'safety' : refused.asks} title="Past a limit.">
          {said.asked.refused ? said.asked.says : said.asked.whole?.says}
          {refused.asks === 'safety' && ' Nobody goes past this.'}
        </Notice>
      ) : (
        said && <p className={classes.says}>{said.asked.says}</p>
      )}
      {asksIntent && beyond !== null && !said?.asked.refused && said?.asked.taken == null && (
        <CheckField
          label={`All of the ${value.minutes} min, past the limit`}
          hint={`Without it ${said?.asked.minutes} min are booked.`}
          checked={isWhole}
          onChange={setWhole}
        />
      )}
      {asksReason && !said?.asked.taken && (
        <TextField
          label="Why all the same"
          hint="Kept with the session, shown in its brief."
          lines={2}
          maxLength={500}
          value={reason}
          error={missing.reason}
          onChange={(text) => {
            setMissing({})
            setReason(text)
          }}
        />
      )}
      {!isClosed && (
        <div>
          <Button type="submit" busy={busy}>
            {asksReason ? `${action}, with this reason` : action}
          </Button>
        </div>
      )}
    </form>
  )
}
