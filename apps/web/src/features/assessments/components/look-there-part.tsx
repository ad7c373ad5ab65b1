import { chainAround, lookThere } from '@strideloom/domain/assessments/look-there.ts'
import { type RegionSide, regionKey } from '@strideloom/domain/library/region-side.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { stateTone, stateWord } from '../finding-words.ts'
import { placeWords, regionWords } from '../place-words.ts'
import type { Place, RecordOfTests } from '../record.ts'
import panel from './place-panel.module.css'

type Props = { record: RecordOfTests; place: Place; onPlace: (place: string) => void }

/** S38, S40: where what is held back here may be made up for, and the links of the chain around it. Each opens its place. */
export const LookTherePart = ({ record, place, onPlace }: Props) => {
  const looks = place.state === 'normal' ? [] : lookThere(place.region, place.side)
  const { below, above } = chainAround(place.region, place.side)
  const noted = (at: RegionSide) => record.places.find((one) => regionKey(one) === regionKey(at))
  const links = (places: readonly RegionSide[]) =>
    places.map((at) => (
      <Button key={regionKey(at)} look="quiet" onClick={() => onPlace(regionKey(at))}>
        {regionWords(at.region)}
      </Button>
    ))
  return (
    <section className={panel.part} aria-label="Look there too">
      <div className={panel.partHead}>
        <h3>Look there too</h3>
      </div>
      {looks.map(({ says, places }) => (
        <div key={says} className={panel.words}>
          <p>{says}</p>
          <div className={panel.inline}>
            {places.map((at) => {
              const found = noted(at)
              return (
                <span key={regionKey(at)} className={panel.inline}>
                  <Button look="quiet" onClick={() => onPlace(regionKey(at))}>
                    {placeWords(at)}
                  </Button>
                  {found ? (
                    <Tag tone={stateTone(found.state)}>{stateWord(found.state)}</Tag>
                  ) : (
                    <span className={panel.quiet}>not looked at</span>
                  )}
                </span>
              )
            })}
          </div>
        </div>
      ))}
      {below.length > 0 && (
        <div className={panel.inline}>
          <span className={panel.quiet}>Below</span>
          {links(below)}
        </div>
      )}
      {above.length > 0 && (
        <div className={panel.inline}>
          <span className={panel.quiet}>Above</span>
          {links(above)}
        </div>
      )}
    </section>
  )
}
