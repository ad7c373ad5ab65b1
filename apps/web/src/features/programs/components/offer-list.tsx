import type { JudgedContributor, Reasoning } from '@strideloom/domain/assessments/contributors.ts'
import type { ExerciseOffer, ManualOffer, OfferReason, Offers } from '@strideloom/domain/assessments/offers.ts'
import { gateWords, offerReasonWords } from '@strideloom/domain/assessments/offers-words.ts'
import type { PlyometricGate } from '@strideloom/domain/assessments/plyometric-gate.ts'
import type { Intent } from '@strideloom/domain/library/ids.ts'
import { techniqueTitle, withTechnique } from '@strideloom/domain/library/technique-of.ts'
import { amountWords } from '@strideloom/domain/programs/dose-words.ts'
import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { offeredTechnique, startingExercise } from '@strideloom/domain/programs/propose-pairing.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { type ReactNode, useId } from 'react'
import { useChoose } from '../../../lib/practice-library.ts'
import { exerciseWords } from '../words.ts'
import classes from './offer-list.module.css'

const WEEKDAY_LETTERS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** The offered work, ticked already, each with the reason it is offered for. Nothing is called a cause. */
export const OfferList = ({
  offers,
  reasoning,
  gate,
  intent,
  left,
  more,
  onLeft,
  onMore,
}: {
  offers: Offers
  reasoning: Reasoning
  gate: PlyometricGate
  intent: Intent
  /** What was ticked off, and what was ticked on of the rest. */
  left: ReadonlySet<string>
  more: ReadonlySet<string>
  onLeft: (key: string) => void
  onMore: (key: string) => void
}) => {
  const choose = useChoose()
  const handsWords = (offer: ManualOffer): string => {
    const chosen = offeredTechnique(offer, intent, choose.technique)
    return chosen ? techniqueTitle(withTechnique({}, chosen)) : 'no technique that is in use here'
  }
  const exercises = [...offers.mobility, ...offers.strength, ...offers.prehab]
  return (
    <div className={classes.offers}>
      <Supported contributors={reasoning.contributors} />
      <Group title="Hands-on work" reason={sharedReason(offers.manual)}>
        {offers.manual.map((one) => (
          <Offer
            key={one.region}
            isOn={!left.has(`${one.region} hands`)}
            onToggle={() => onLeft(`${one.region} hands`)}
            glyph={<KindGlyph kind="hands-on" size={14} />}
            title={`${placeTitle(one.region, one.side)}: ${handsWords(one).toLowerCase()}`}
            reason={[
              sharedReason(offers.manual) ? '' : offerReasonWords(one.reason),
              one.limited ? 'No firm work on the structure itself.' : '',
            ]
              .join(' ')
              .trim()}
          />
        ))}
      </Group>
      <Group title="Exercises, laid on their weekdays" reason={sharedReason(exercises)}>
        {exercises.map((one) => (
          <ExerciseLine
            key={one.exercise}
            offer={one}
            shared={sharedReason(exercises)}
            gate={gate}
            isOn={!left.has(one.exercise)}
            onToggle={() => onLeft(one.exercise)}
          />
        ))}
      </Group>
      {offers.more.length > 0 && (
        <details className={classes.more} open={more.size > 0 || undefined}>
          <summary>{formatCount(offers.more.length, 'more exercise')} of this pattern</summary>
          <ul>
            {offers.more.map((one) => (
              <ExerciseLine
                key={one.exercise}
                offer={one}
                gate={gate}
                isOn={more.has(one.exercise)}
                onToggle={() => onMore(one.exercise)}
              />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

const Supported = ({ contributors }: { contributors: readonly JudgedContributor[] }) => {
  const supported = contributors.filter(({ state }) => state === 'supported')
  const open = contributors.filter(({ state }) => state === 'open').length
  if (supported.length === 0)
    return (
      <p className={classes.ground}>
        No measured contributor supports it yet{open > 0 ? `; ${open} may still be tested` : ''}. The work is that of
        the pattern.
      </p>
    )
  return (
    <p className={classes.ground}>
      It may come from: {supported.map(({ label }) => label).join('; ')}.
      {open > 0 ? ` ${open} more may still be tested.` : ''}
    </p>
  )
}

/** The reason that all of a group have, said once over it; null when they differ. */
const sharedReason = (offers: readonly { reason: OfferReason }[]): string | null => {
  const words = new Set(offers.map(({ reason }) => offerReasonWords(reason)))
  return words.size === 1 && offers.length > 1 ? ([...words][0] ?? null) : null
}

const Group = ({ title, reason, children }: { title: string; reason: string | null; children: ReactNode }) => (
  <section>
    <h3 className={classes.title}>{title}</h3>
    {reason && <p className={classes.shared}>{reason}</p>}
    <ul>{children}</ul>
  </section>
)

const ExerciseLine = ({
  offer,
  shared = null,
  gate,
  isOn,
  onToggle,
}: {
  offer: ExerciseOffer
  /** Said over the group already. */
  shared?: string | null
  gate: PlyometricGate
  isOn: boolean
  onToggle: () => void
}) => {
  const chosen = useChoose().exercise(offer.exercise)
  const start = chosen && startingExercise(chosen, offer.side, '')
  const waits = offer.gate !== null && gate.passed !== true
  return (
    <Offer
      isOn={isOn}
      onToggle={onToggle}
      glyph={<KindGlyph kind={offer.category} size={14} />}
      title={chosen?.item.name ?? exerciseWords(offer.exercise)}
      detail={
        start ? `${amountWords(start.dose)}, ${start.weekdays.map((day) => WEEKDAY_LETTERS[day - 1]).join(' ')}` : ''
      }
      reason={waits ? gateWords(gate) : shared ? '' : offerReasonWords(offer.reason)}
      warn={waits}
    />
  )
}

const Offer = ({
  isOn,
  onToggle,
  glyph,
  title,
  detail,
  reason,
  warn,
}: {
  isOn: boolean
  onToggle: () => void
  glyph: ReactNode
  title: string
  detail?: string
  reason: string
  warn?: boolean
}) => {
  const id = useId()
  return (
    <li className={classes.offer}>
      <input id={id} type="checkbox" className={classes.box} checked={isOn} onChange={onToggle} />
      <label htmlFor={id} className={classes.label}>
        <span className={classes.name}>
          {glyph}
          <b>{title}</b>
          {detail && <span className={classes.detail}>{detail}</span>}
        </span>
        {reason && <span className={warn ? classes.warn : classes.reason}>{reason}</span>}
      </label>
    </li>
  )
}
