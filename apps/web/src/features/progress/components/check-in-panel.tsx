import { REGIONS } from '@strideloom/domain/library/regions.ts'
import { WELLNESS, type Wellness } from '@strideloom/domain/logs/wellness.ts'
import { BodyThumbnail } from '@strideloom/ui/body-map/body-thumbnail.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import type { Overview } from '../hooks.ts'
import { placeWords } from '../overview-sentence.ts'
import classes from './check-in-panel.module.css'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

const WORDS: Record<Wellness, string> = {
  sleep: 'Sleep',
  freshness: 'Freshness',
  muscleFeel: 'Muscle feel',
  calm: 'Calm',
  mood: 'Mood',
}

/** "Left calf 6 and left knee 2." */
const sentenceOf = ([first, ...rest]: string[]): string =>
  `${joinWords([first ?? '', ...rest.map((words) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`)])}.`

/** The newest answer as it was given: the body, then the five. */
export const CheckInPanel = ({ overview: { latestCheckIn, today } }: { overview: Overview }) => {
  if (!latestCheckIn)
    return (
      <Panel title="Latest check-in">
        <p className={panel.empty}>None in these weeks.</p>
      </Panel>
    )
  const { stiffness, day, note } = latestCheckIn
  const named = (stiffness ?? []).filter(({ value }) => value > 0)
  const sentence =
    stiffness === null
      ? 'The body map was passed over: not known.'
      : named.length === 0
        ? 'Nothing stiff.'
        : sentenceOf(named.map((place) => `${placeWords(place)} ${place.value}`))
  return (
    <Panel title="Latest check-in" support={day === today ? 'today' : formatDay(day)}>
      {named.length > 0 && (
        <BodyThumbnail
          className={classes.body}
          regions={REGIONS}
          values={new Map(named.map((place) => [`${place.region}/${place.side}`, { felt: place.value }]))}
          label={sentence}
          height={212}
        />
      )}
      <p className={panel.empty}>{sentence}</p>
      <dl className={classes.five}>
        {WELLNESS.map((question) => (
          <div key={question}>
            <dt>{WORDS[question]}</dt>
            <dd>{latestCheckIn[question] ?? <span className={classes.open}>no answer</span>}</dd>
          </div>
        ))}
      </dl>
      {note && <p className={panel.note}>“{note}”</p>}
    </Panel>
  )
}
