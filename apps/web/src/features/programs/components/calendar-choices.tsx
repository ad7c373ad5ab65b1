import { FEED_KINDS, type FeedAlarm, type FeedChoices } from '@strideloom/domain/programs/calendar-choices.ts'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { Toggle } from '@strideloom/ui/control/toggle.tsx'
import { useChooseForFeed } from '../calendar-hooks.ts'
import { alarmOptions, FEED_KIND_WORDS } from '../calendar-words.ts'
import classes from './calendar-section.module.css'

/** Which kinds are in the calendar, when it reminds of each, and how much its titles say. Each choice acts at once. */
export const CalendarChoices = ({ choices }: { choices: FeedChoices }) => {
  const choose = useChooseForFeed()
  return (
    <>
      <fieldset className={classes.kinds}>
        <legend>In it from the next fetch on</legend>
        {FEED_KINDS.map((kind) => {
          const { shown, alarm } = choices[kind]
          const name = FEED_KIND_WORDS[kind]
          return (
            <div key={kind} className={classes.kind}>
              <Toggle
                label={name}
                checked={shown}
                onChange={(next) => choose({ ...choices, [kind]: { shown: next, alarm } })}
              />
              {shown && (
                <SelectField
                  label={`Reminder: ${name}`}
                  hideLabel
                  value={alarm}
                  options={alarmOptions(kind)}
                  onChange={(next) => choose({ ...choices, [kind]: { shown, alarm: next as FeedAlarm } })}
                />
              )}
            </div>
          )
        })}
      </fieldset>
      <SegmentedControl
        label="What the titles say"
        look="boxes"
        options={[
          { value: 'plain', label: 'What it is' },
          { value: 'bare', label: 'Only “Training”' },
        ]}
        value={choices.titles}
        onChange={(titles) => choose({ ...choices, titles })}
      />
    </>
  )
}
