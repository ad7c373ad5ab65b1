import { classNames } from '@strideloom/ui/class-names.ts'
import classes from './panel.module.css'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Weekdays as seven switches; 1 = Monday … 7 = Sunday. */
export const WeekdayToggles = ({
  legend = 'Days, all coming weeks',
  isPlain = false,
  value,
  onChange,
}: {
  legend?: string
  /** They are not about exercises. */
  isPlain?: boolean
  value: readonly number[]
  onChange: (weekdays: number[]) => void
}) => (
  <fieldset>
    <legend className={classes.legend}>{legend}</legend>
    <div className={classes.days}>
      {DAYS.map((name, index) => {
        const day = index + 1
        const isOn = value.includes(day)
        return (
          <label key={name} className={classNames(classes.weekday, isPlain && classes.plain)} title={name}>
            <input
              type="checkbox"
              checked={isOn}
              aria-label={name}
              onChange={() =>
                onChange(isOn ? value.filter((one) => one !== day) : [...value, day].sort((a, b) => a - b))
              }
            />
            <span aria-hidden="true">{name.charAt(0)}</span>
          </label>
        )
      })}
    </div>
  </fieldset>
)
