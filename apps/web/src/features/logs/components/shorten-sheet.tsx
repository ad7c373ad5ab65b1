import type { Day } from '@strideloom/domain/calendar/day.ts'
import { shortenTo, type Why } from '@strideloom/domain/logs/shorten.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useState } from 'react'
import { useUnits } from '../../../lib/me.ts'
import type { ItemView, WorkoutView } from '../plan.ts'
import { recordShortened } from '../record.ts'
import { doseWords } from '../words.ts'
import classes from './shorten-sheet.module.css'

/** What people have between two other things. */
const TIMES = ['10', '15', '20', '30'] as const

const WHY: Record<Why, string> = {
  optional: 'Optional: nothing is missing without it.',
  important: 'Important, but what is key comes first.',
  key: 'Key, but it does not fit into the time as well.',
}

/** Little time: what to do in it, and what is left out and why. Saved, the rest of the day is as long as the time. */
export const ShortenSheet = ({
  workout,
  performedOn,
  onClose,
}: {
  workout: WorkoutView
  performedOn: Day
  onClose: () => void
}) => {
  const [time, setTime] = useState<(typeof TIMES)[number]>('15')
  const open = workout.parts
    .map((part) => ({ ...part, items: part.items.filter(({ state }) => state === 'todo') }))
    .filter(({ items }) => items.length > 0)
  const { kept, leftOut, minutes } = shortenTo(open, Number(time))
  const out = leftOut.flatMap(({ part }) => part.items)
  const save = () => {
    recordShortened(workout, out, performedOn, Number(time))
    onClose()
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={`${workout.title} in little time`}
      footer={
        <Button look="main" big onClick={out.length === 0 ? onClose : save}>
          {out.length === 0 ? 'All of it fits' : `Do ${formatMinutes(minutes)} of it`}
        </Button>
      }
    >
      <SegmentedControl
        label="I have"
        look="boxes"
        value={time}
        onChange={setTime}
        options={TIMES.map((value) => ({ value, label: `${value} min` }))}
      />
      <h3 className={classes.head}>{`What to do, about ${formatMinutes(minutes)}`}</h3>
      <ul className={classes.list}>
        {kept.flatMap(({ items }) => items.map((item) => <Line key={item.id} item={item} />))}
      </ul>
      {leftOut.length > 0 && (
        <>
          <h3 className={classes.head}>Left out today</h3>
          <ul className={classes.list}>
            {leftOut.flatMap(({ part, why }) =>
              part.items.map((item) => <Line key={item.id} item={item} why={WHY[why]} />),
            )}
          </ul>
          <p className={classes.note}>A part of it is worth doing. It is noted as no time, and may be opened again.</p>
        </>
      )}
    </Sheet>
  )
}

const Line = ({ item: { prescribed }, why }: { item: ItemView; why?: string }) => {
  const units = useUnits()
  return (
    <li className={classes.line} data-out={why !== undefined || undefined}>
      <b>{prescribed.name}</b>
      <span>{doseWords(prescribed.dose, units)}</span>
      {why && <small>{why}</small>}
    </li>
  )
}
