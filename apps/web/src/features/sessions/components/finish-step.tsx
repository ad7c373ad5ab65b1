import { dayOf, type TimeZone, timeOf } from '@strideloom/domain/calendar/instant.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { INTENT_WORDS } from '../../../lib/hands-words.ts'
import type { Summary } from '../recorded.ts'
import { doneWorks } from '../recording.ts'
import { useRoom } from '../room-context.ts'
import { doseLine } from '../work-words.ts'
import { DecisionsPart } from './decisions-part.tsx'
import classes from './finish-step.module.css'
import { HomeworkPart } from './homework-part.tsx'
import { NotDone } from './not-done.tsx'
import { SummaryFields } from './summary-fields.tsx'
import { VerdictHere } from './verdict-here.tsx'

/** The words after the hands: what the runner reads, what goes home, and the note that stays. */
export const FinishStep = ({
  starters,
  timeZone,
  onWhen,
}: {
  starters: Summary
  timeZone: TimeZone
  onWhen: () => void
}) => {
  const { recording, change, runner, complaints } = useRoom()
  const { doneAt, doneMinutes, intent, handsOn } = recording
  const done = doneWorks(recording)
  const errors = ['doneAt', 'doneMinutes', 'works'].flatMap((field) => complaints.get(field) ?? [])
  return (
    <>
      <VerdictHere />
      <div className={classes.finish}>
        <div className={classes.words}>
          <h1>Three parts for {runner}</h1>
          <SummaryFields starters={starters} />
        </div>
        <div className={classes.side}>
          <section className={classes.part} aria-labelledby="what">
            <div className={classes.head}>
              <h2 id="what">What is recorded</h2>
              <Button look="quiet" onClick={onWhen}>
                Change
              </Button>
            </div>
            <p>
              {formatDay(dayOf(doneAt, timeZone))} {timeOf(doneAt, timeZone)}, {doneMinutes ?? '–'} min,{' '}
              {INTENT_WORDS[intent].toLowerCase()}
              {!handsOn && ', talk and tests only'}
            </p>
            {done.length > 0 && (
              <ul className={classes.works}>
                {done.map((work) => (
                  <li key={work.id}>
                    {doseLine(work)}
                    {work.guarded === true && ', tensed'}
                  </li>
                ))}
              </ul>
            )}
            {errors.map((error) => (
              <p key={error} className={classes.error} role="alert">
                {error}
              </p>
            ))}
            {handsOn && <NotDone />}
          </section>
          <HomeworkPart />
          <DecisionsPart />
          <TextField
            label="Private note"
            hint="For therapists of the practice. The runner never reads it."
            lines={4}
            maxLength={4000}
            value={recording.privateNote}
            error={complaints.get('privateNote')}
            onChange={(privateNote) => change({ privateNote })}
          />
        </div>
      </div>
    </>
  )
}
