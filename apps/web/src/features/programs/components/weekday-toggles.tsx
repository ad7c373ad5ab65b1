import classes from './panel.module.css'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Weekdays as seven switches; 1 = Monday … 7 = Sunday. */
export const WeekdayToggles = ({
  value,
  onChange,
}: {
  value: readonly number[]
  onChange: (weekdays: number[]) => void
}) => (
  <fieldset>
    <legend className={classes.legend}>Days, all coming weeks</legend>
    <div className={classes.days}>
      {DAYS.map((name, index) => {
        const day = index + 1
        const isOn = value.includes(day)
        return (
          <label key={name} className={classes.weekday} title={name}>
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
