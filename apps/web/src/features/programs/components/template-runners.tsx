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
import { useTemplateVersion } from '../../../lib/practice-templates.ts'
import { type Laying, useTemplateWrites } from '../template-hooks.ts'
import { useOneByOne } from '../use-one-by-one.ts'
import { ChooseRunners, type NamedRunner } from './choose-runners.tsx'
import { RunnerLine } from './runner-line.tsx'
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
  const version = useTemplateVersion()(template.id)
  const { lay, discard } = useTemplateWrites()
  const { steps, isBusy, run, forget } = useOneByOne<string>()
  // the same press sent again is the same program
  const ids = useRef(new Map<string, string>())

  const laying: Laying | null =
    way === 'race'
      ? { templateId: template.id, start: { kind: 'race', raceId: null }, swapped }
      : isDay(day)
        ? { templateId: template.id, start: { kind: 'day', day }, swapped }
        : null
  const waiting = [...chosen.keys()].filter((id) => steps.get(id)?.kind !== 'done')
  const done = [...steps.values()].filter(({ kind }) => kind === 'done').length
  // what was asked for once is asked for again under the same ids: it may be there although no answer came
  const isLocked = steps.size > 0

  const layFor = (runnerIds: readonly string[]) =>
    laying &&
    run(runnerIds, async (runnerId) => {
      const programId = ids.current.get(runnerId) ?? newId()
      ids.current.set(runnerId, programId)
      await lay({ ...laying, runnerId, programId, version })
      return programId
    })
  const takeBack = async (runnerId: string, programId: string) => {
    await discard({ runnerId, programId, revision: 1 })
    ids.current.delete(runnerId)
    forget(runnerId)
  }
  const press = waiting.length === 0 ? null : `Lay for ${formatCount(waiting.length, 'runner')}`
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
            <Button look="main" busy={isBusy} disabled={!laying} onClick={() => void layFor(waiting)}>
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
