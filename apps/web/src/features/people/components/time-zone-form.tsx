import { Button } from '@strideloom/ui/control/button.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { type FormEvent, useMemo, useState } from 'react'
import { ownTimeZone } from '../../../lib/own-time-zone.ts'
import { fieldErrors, sentenceOf } from '../../../lib/server-error.ts'
import { useSaveTimeZone } from '../own-hooks.ts'
import { timeZoneOptions } from '../time-zones.ts'
import classes from './password-form.module.css'

const words = (zone: string): string => zone.replaceAll('_', ' ')

/** Where the runner is: what is called today follows. Where this device is elsewhere, that zone is offered. */
export const TimeZoneForm = ({ timeZone }: { timeZone: string }) => {
  const save = useSaveTimeZone()
  const [chosen, setChosen] = useState(timeZone)
  const zones = useMemo(() => timeZoneOptions(timeZone), [timeZone])
  const here = ownTimeZone()
  const wrong = fieldErrors(save.error).timeZone

  const use = (zone: string) => {
    setChosen(zone)
    if (!save.isPending) save.mutate({ timeZone: zone })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    use(chosen)
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {here !== timeZone && zones.some(({ value }) => value === here) && (
        <Notice
          kind="info"
          title={`This device is in ${words(here)}.`}
          action={
            <Button look="quiet" onClick={() => use(here)}>
              Use it
            </Button>
          }
        >
          Your days are counted in {words(timeZone)}.
        </Notice>
      )}
      <SelectField
        label="Your time zone"
        hint="Today is today there. What has a day keeps it; a time agreed with your therapist stays the same moment, told by the clock there."
        options={zones}
        value={chosen}
        onChange={setChosen}
        error={wrong}
      />
      <div role="status">
        {save.isSuccess && <Notice kind="done" title={`Your days are counted in ${words(save.data.timeZone)} now.`} />}
      </div>
      {save.isError && !wrong && (
        <Notice kind="block" announce title="Not changed.">
          {sentenceOf(save.error)}
        </Notice>
      )}
      <div>
        <Button type="submit" busy={save.isPending}>
          Use this time zone
        </Button>
      </div>
    </form>
  )
}
