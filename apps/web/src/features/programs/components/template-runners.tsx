import { addDays, isDay, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useRef, useState } from 'react'
import { newId } from '../../../lib/new-id.ts'
import { ownTimeZone } from '../../../lib/own-time-zone.ts'
import { domainCode } from '../../../lib/server-error.ts'
import {
  askedFor,
  type Laying,
  lookAheadAgain,
  outlookShown,
  useIsLookingAhead,
  useTemplateWrites,
} from '../template-hooks.ts'
import { useOneByOne } from '../use-one-by-one.ts'
import { ChooseRunners } from './choose-runners.tsx'
import { RunnerLine } from './runner-line.tsx'
import type { NamedRunner } from './search-runners.tsx'
import classes from './template-sheets.module.css'
import type { UsedTemplate } from './template-use.tsx'

/** Where the therapist is: a suggestion, which they change. */
const nextMonday = (): string => addDays(startOfWeek(dayOf(new Date().toISOString(), ownTimeZone())), 7)

/** Lays a template for one or many runners: each gets a draft of their own, told before and taken back one by one. */
export const TemplateRunners = ({ template, onClose }: { template: UsedTemplate; onClose: () => void }) => {
  const [way, setWay] = useState<'day' | 'race'>('day')
  const [day, setDay] = useState(nextMonday)
  const [swapped, setSwapped] = useState(false)
  const [chosen, setChosen] = useState<ReadonlyMap<string, NamedRunner>>(new Map())
  const { lay, discard } = useTemplateWrites()
  const { steps, isBusy, run, forget } = useOneByOne<string>()
  // the same press sent again is the same program, asked for in the same words: it may be there although no answer came
  const sent = useRef(new Map<string, Parameters<typeof lay>[0]>())

  const laying: Laying | null =
    way === 'race'
      ? { templateId: template.id, start: { kind: 'race', raceId: null }, swapped }
      : isDay(day)
        ? { templateId: template.id, start: { kind: 'day', day }, swapped }
        : null
  const waiting = [...chosen.keys()].filter((id) => steps.get(id)?.kind !== 'done')
  const done = [...steps.values()].filter(({ kind }) => kind === 'done').length
  // what was asked for once is asked for again under the same ids: it may be there although no answer came
  const isLocked = isBusy || done > 0 || sent.current.size > 0

  // what was looked at is what is laid: whose outlook is not here yet, or says that it cannot be, is left out
  const isLooking = useIsLookingAhead()
  const askFor = (runnerId: string) => {
    const before = sent.current.get(runnerId)
    const asked = laying && askedFor(laying, outlookShown(runnerId, laying))
    return before ?? (asked && { ...asked, runnerId, programId: newId() })
  }
  const layFor = (runnerIds: readonly string[]) =>
    laying &&
    run(runnerIds, async (runnerId) => {
      const asked = askFor(runnerId)
      // it cannot be laid by now: its line says why
      if (!asked) throw new Error(`no outlook for ${runnerId}`)
      sent.current.set(runnerId, asked)
      await lay(asked).catch((error) => {
        // nothing is there: it is looked at again, and asked for as it is then
        if (domainCode(error) === 'record-moved-on') sent.current.delete(runnerId)
        lookAheadAgain(runnerId, laying)
        throw error
      })
      return asked.programId
    })
  const takeBack = async (runnerId: string, programId: string) => {
    await discard({ runnerId, programId, revision: 1 })
    sent.current.delete(runnerId)
    forget(runnerId)
  }
  const ready = waiting.filter(askFor)
  const press =
    waiting.length === 0 ? null : ready.length === 0 ? 'Lay' : `Lay for ${formatCount(ready.length, 'runner')}`
  return (
    <Sheet
      open
      onClose={isBusy ? () => undefined : onClose}
      title={`Lay ${template.name} for runners`}
      wide
      footer={
        <>
          <span role="status" className={classes.progress}>
            {isBusy || done > 0 ? `${done} of ${chosen.size} laid` : ''}
          </span>
          <Button disabled={isBusy} onClick={onClose}>
            {done > 0 ? 'Done' : 'Cancel'}
          </Button>
          {press && (
            <Button
              look="main"
              busy={isBusy}
              disabled={isLooking || ready.length === 0}
              onClick={() => void layFor(ready)}
            >
              {press}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.sheet}>
        <fieldset className={classes.how} disabled={isLocked}>
          <legend className={classes.hidden}>How it is laid</legend>
          <SegmentedControl
            label="From"
            options={[
              { value: 'day', label: 'From a day' },
              { value: 'race', label: 'Back from each one’s race' },
            ]}
            value={way}
            onChange={setWay}
          />
          {way === 'day' && (
            <TextField
              label="First day"
              type="date"
              value={day}
              onChange={setDay}
              error={isDay(day) ? undefined : 'Write a day, for example 2026-12-07.'}
            />
          )}
          <CheckField
            label="Swap left and right"
            hint="Works, doses and titles, everywhere"
            checked={swapped}
            onChange={setSwapped}
          />
        </fieldset>
        {!isLocked && <ChooseRunners chosen={chosen} onChosen={setChosen} />}
        {chosen.size > 0 && (
          <section aria-label="What will happen">
            <h3 className={classes.title}>What will happen</h3>
            <ul className={classes.lines}>
              {[...chosen.values()].map((runner) => (
                <RunnerLine
                  key={runner.id}
                  runner={runner}
                  laying={laying}
                  step={steps.get(runner.id) ?? null}
                  onAgain={() => void layFor([runner.id])}
                  onTakeBack={takeBack}
                />
              ))}
            </ul>
          </section>
        )}
      </div>
    </Sheet>
  )
}
