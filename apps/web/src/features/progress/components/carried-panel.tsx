import { REGIONS } from '@strideloom/domain/library/regions.ts'
import { BodyThumbnail } from '@strideloom/ui/body-map/body-thumbnail.tsx'
import { Sparkline } from '@strideloom/ui/charts/sparkline.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { Why } from '@strideloom/ui/verdict/why.tsx'
import { whyReason, whyReasons } from '../../../lib/why-reason.ts'
import { carriedLine, carriedTag, carriedTitle, placeName, weeksSentence } from '../carried-words.ts'
import type { StandsNow } from '../hooks.ts'
import classes from './carried-panel.module.css'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

const CHANGE_WORDS = { better: 'better', worse: 'worse', unchanged: 'unchanged', unknown: 'not known' } as const

/** Places that come back, on the map and in the list beside it; and what changed since the last session, where one does. */
export const CarriedPanel = ({ carried }: { carried: StandsNow['carried'] }) => {
  const { places, knownWeeks, needs, changed } = carried
  return (
    <Panel title={carriedTitle(carried)} support="week by week, from Monday">
      {places.length === 0 ? (
        <p className={panel.empty}>
          {knownWeeks === 0
            ? `No full week has ${formatCount(needs.answers, 'answered body map')} yet.`
            : `Nothing was stiff at ${needs.peak} or more in the last four full weeks, ${knownWeeks} of them known.`}
        </p>
      ) : (
        <div className={classes.twins}>
          <BodyThumbnail
            regions={REGIONS}
            values={
              new Map(
                places.map((place) => [
                  `${place.region}/${place.side}`,
                  { felt: place.weeks.findLast(({ peak }) => peak !== null)?.peak ?? 0 },
                ]),
              )
            }
            label={`Highest stiffness of the last known week. ${places.map((place) => weeksSentence(place)).join(' ')}`}
            height={212}
          />
          <ul className={classes.places}>
            {places.map((place) => (
              <li key={`${place.region}/${place.side}`} className={classes.place}>
                <span className={classes.name}>{placeName(place)}</span>
                <Sparkline values={place.weeks.map(({ peak }) => peak)} max={10} sentence={weeksSentence(place)} />
                {carriedTag(place) && <Tag tone="felt">{carriedTag(place)}</Tag>}
                <span className={classes.line}>{carriedLine(place)}</span>
                <Why about={placeName(place)} reasons={whyReasons(place.why)} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {changed && (
        <div className={classes.changed}>
          <h3>What changed since {formatDay(changed.since)}</h3>
          <ul className={classes.drivers}>
            {changed.drivers.map(({ driver, verdict, says }) => (
              <li key={driver}>
                <span>{says}</span>
                <span className={classes.verdict} data-verdict={verdict}>
                  {CHANGE_WORDS[verdict]}
                </span>
              </li>
            ))}
          </ul>
          <Why about="what changed" reasons={[whyReason(changed.why)]} />
        </div>
      )}
    </Panel>
  )
}
