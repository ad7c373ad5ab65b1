import type { ExerciseOffer, ManualOffer, OfferReason, Offers } from '@strideloom/domain/assessments/offers.ts'
import { gateWords, offerReasonWords } from '@strideloom/domain/assessments/offers-words.ts'
import type { PlyometricGate } from '@strideloom/domain/assessments/plyometric-gate.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import type { PatternId } from '@strideloom/domain/library/ids.ts'
import { pattern as patternOf } from '@strideloom/domain/library/patterns.ts'
import { KindGlyph, kindWord } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { useChoose } from '../../../lib/practice-library.ts'
import type { StoredFinding } from '../hooks.ts'
import { placeWords } from '../place-words.ts'
import classes from './paired-work.module.css'
import panel from './place-panel.module.css'
import { UseInProgram } from './use-in-program.tsx'

/** Work with the hands and the movement work that makes it last, each with its reason; load, and when to refer. */
export const PairedWork = ({
  runnerId,
  finding,
  pattern,
  offers,
  gate,
  today,
}: {
  runnerId: string
  finding: StoredFinding
  pattern: PatternId
  offers: Offers
  gate: PlyometricGate
  today: Day
}) => {
  const { loadAdvice, referIf } = patternOf(pattern)
  const offered = [...offers.mobility, ...offers.strength, ...offers.prehab]
  const hops = offers.more.some(({ category }) => category === 'plyometric')
  return (
    <section className={panel.part} aria-label="Paired work">
      <div className={panel.partHead}>
        <h3>Paired work</h3>
        <UseInProgram runnerId={runnerId} findingId={finding.id} today={today} />
      </div>
      <div className={classes.columns}>
        <div>
          <h4>With the hands</h4>
          <ul className={panel.rows}>
            {offers.manual.map((work) => (
              <ManualRow key={work.region} work={work} />
            ))}
          </ul>
        </div>
        <div>
          <h4>So that it lasts</h4>
          <ul className={panel.rows}>
            {offered.map((offer) => (
              <ExerciseRow key={offer.exercise} offer={offer} />
            ))}
          </ul>
          {offers.more.length > 0 && (
            <details className={panel.details}>
              <summary>More, {offers.more.length}</summary>
              <ul className={panel.rows}>
                {offers.more.map((offer) => (
                  <ExerciseRow key={offer.exercise} offer={offer} />
                ))}
              </ul>
              {hops && <p className={panel.quiet}>{gateWords(gate)}</p>}
            </details>
          )}
        </div>
      </div>
      <p>
        <b>Load.</b> {loadAdvice}
      </p>
      <Notice kind="warn" title="Refer or stop if:">
        {referIf}
      </Notice>
    </section>
  )
}

/** The pattern stands above the list already. */
const why = (reason: OfferReason): string =>
  reason.code === 'works-on-contributor' ? offerReasonWords(reason) : 'Belongs to this pattern.'

/** Their names, as the practice calls them; without those that it retired. */
const useTechniqueNames = (ids: readonly string[]): string => {
  const { technique } = useChoose()
  const names = ids.flatMap((id) => technique(id)?.item.name ?? [])
  return names.length > 0 ? names.join(', ') : 'No technique that is in use here'
}

const ManualRow = ({ work: { region, side, techniques, limited, reason } }: { work: ManualOffer }) => (
  <li className={classes.row}>
    <KindGlyph kind="hands-on" size={14} />
    <span className={panel.words}>
      <b>{placeWords({ region, side })}</b>
      <span>{useTechniqueNames(techniques)}</span>
      {limited && <span className={panel.quiet}>No firm work on the structure itself.</span>}
      <span className={panel.quiet}>{why(reason)}</span>
    </span>
  </li>
)

const SIDES = { left: 'left', right: 'right', both: 'both sides', center: '' } as const

const ExerciseRow = ({ offer: { exercise: id, category, side, reason, gate } }: { offer: ExerciseOffer }) => (
  <li className={classes.row}>
    <KindGlyph kind={category} size={14} />
    <span className={panel.words}>
      <span>
        <VisuallyHidden>{kindWord(category)}: </VisuallyHidden>
        <b>{exercise(id)?.name ?? id}</b>
        <span className={panel.quiet}>
          {' '}
          {[category === 'trunk' || category === 'activation' ? category : '', SIDES[side]].filter(Boolean).join(', ')}
        </span>
      </span>
      <span className={panel.quiet}>{why(reason)}</span>
      {gate && gate.passed !== true && <span className={panel.quiet}>{gateWords(gate)}</span>}
    </span>
  </li>
)
