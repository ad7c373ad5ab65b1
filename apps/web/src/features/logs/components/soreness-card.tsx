import { dayOf, type TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { ScalePicker } from '@strideloom/ui/control/scale-picker.tsx'
import { formatWeekday } from '@strideloom/ui/format/day.ts'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { useState } from 'react'
import { runWords } from '../run-words.ts'
import type { RunningAsk } from '../running.ts'
import { tellSoreness } from '../tell-day.ts'
import classes from './running-today.module.css'

type Props = { run: Extract<RunningAsk, { about: 'soreness' }>['run']; timeZone: TimeZone }

/** Two days after a key run: how sore it left the legs. Passing over is an answer, too. */
export const SorenessCard = ({ run, timeZone }: Props) => {
  const [soreness, setSoreness] = useState<number | null>(null)
  const when = formatWeekday(dayOf(run.startAt, timeZone), 'long')
  return (
    <div className={classes.card}>
      <div className={classes.what}>
        <KindGlyph kind="run" size={20} plain />
        <span>
          <b>How sore are the legs?</b>
          <small>{`From ${when}’s ${runWords(run.type)}, two days later`}</small>
        </span>
      </div>
      <ScalePicker
        label={`Soreness from ${when}’s ${runWords(run.type)}`}
        hideLabel
        value={soreness}
        onChange={setSoreness}
        lowLabel="not at all"
        highLabel="as sore as can be"
      />
      <div className={classes.actions}>
        {soreness === null ? (
          <Button look="quiet" onClick={() => tellSoreness(run.id, null)}>
            Pass over
          </Button>
        ) : (
          <Button onClick={() => tellSoreness(run.id, soreness)}>Save</Button>
        )}
      </div>
    </div>
  )
}
