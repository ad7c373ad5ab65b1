import type { Day } from '@strideloom/domain/calendar/day.ts'
import { runnerWord } from '@strideloom/domain/logs/region-words.ts'
import { RUNNER_REGIONS } from '@strideloom/domain/logs/runner-regions.ts'
import { BodyThumbnail } from '@strideloom/ui/body-map/body-thumbnail.tsx'
import { Button } from '@strideloom/ui/control/button.tsx'
import { NoteIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { useUnits } from '../../../lib/me.ts'
import { doseDetail } from '../dose-detail.ts'
import type { ItemView } from '../plan.ts'
import { type LastTime, lastTimeWords, loadUnit } from '../words.ts'
import classes from './player-about.module.css'

type Props = { item: ItemView; last: LastTime | null; today: Day; next: string | null; onComment: () => void }

/** What is good to know of an exercise while doing it: the next thing, last time, where it works, the rest of its cues and why. */
export const PlayerAbout = ({ item: { prescribed }, last, today, next, onComment }: Props) => {
  const { cues, regions, dose, why, video } = prescribed
  const units = useUnits()
  const before = last && lastTimeWords(last, today, loadUnit(units, dose.load))
  const detail = doseDetail(dose, prescribed.joined !== undefined)
  const side = dose.side === 'left' || dose.side === 'right' ? dose.side : 'both'
  return (
    <div className={classes.about}>
      <dl className={classes.facts}>
        {next && (
          <div>
            <dt>Next</dt>
            <dd>{next}</dd>
          </div>
        )}
        {before && (
          <div>
            <dt>{`Done ${before.when}`}</dt>
            <dd>{before.what}</dd>
          </div>
        )}
        {detail && (
          <div>
            <dt>How</dt>
            <dd>{detail}</dd>
          </div>
        )}
        {why && (
          <div>
            <dt>Why</dt>
            <dd>{why}</dd>
          </div>
        )}
      </dl>
      {cues.length > 1 && (
        <details className={classes.more}>
          <summary>More on how it is done</summary>
          <ul>
            {cues.slice(1).map((cue) => (
              <li key={cue}>{cue}</li>
            ))}
          </ul>
        </details>
      )}
      {video !== undefined && (
        <a className={classes.video} href={video} target="_blank" rel="noopener noreferrer">
          Watch how it is done
        </a>
      )}
      {regions.length > 0 && (
        <BodyThumbnail
          regions={RUNNER_REGIONS}
          values={new Map(regions.map((region) => [`${region}/${side}`, { state: 'working' }]))}
          label={`Works on: ${regions.map((region) => runnerWord(region).toLowerCase()).join(', ')}`}
          height={150}
        />
      )}
      <Button look="quiet" icon={<NoteIcon size={16} />} className={classes.comment} onClick={onComment}>
        Write to your therapist about it
      </Button>
    </div>
  )
}
