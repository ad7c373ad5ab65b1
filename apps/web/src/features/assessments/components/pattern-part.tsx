import { judgeContributors } from '@strideloom/domain/assessments/contributors.ts'
import { offersFor } from '@strideloom/domain/assessments/offers.ts'
import { patternReasonWords } from '@strideloom/domain/assessments/suggest-patterns-words.ts'
import { triggerSays } from '@strideloom/domain/assessments/trigger-words.ts'
import type { PatternId } from '@strideloom/domain/library/ids.ts'
import { PATTERNS, pattern } from '@strideloom/domain/library/patterns.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { useMemo } from 'react'
import { changedFinding } from '../finding-words.ts'
import { useSaveFinding } from '../hooks.ts'
import { patternsFor } from '../pattern-choice.ts'
import type { Place, RecordOfTests } from '../record.ts'
import { ContributorsPart } from './contributors-part.tsx'
import { PairedWork } from './paired-work.tsx'
import panel from './place-panel.module.css'

/** Which pattern may fit; once one is picked, what may contribute and the work for it. Nothing is concluded. */
export const PatternPart = ({ runnerId, record, place }: { runnerId: string; record: RecordOfTests; place: Place }) => {
  const save = useSaveFinding()
  const { lead } = place
  const pick = (picked: PatternId | null) =>
    save.mutate({
      runnerId,
      finding: changedFinding(lead, { pattern: picked }),
      assessmentId: lead.assessmentId,
      revision: lead.revision,
    })
  if (lead.pattern)
    return (
      <Picked
        key={lead.pattern}
        runnerId={runnerId}
        record={record}
        place={place}
        picked={lead.pattern}
        onChange={() => pick(null)}
      />
    )
  return <Suggestions record={record} place={place} busy={save.isPending} onPick={pick} />
}

const SHOWN = 4

const Suggestions = ({
  record,
  place,
  busy,
  onPick,
}: {
  record: RecordOfTests
  place: Place
  busy: boolean
  onPick: (pattern: PatternId) => void
}) => {
  const offers = useMemo(() => patternsFor(place, record.readings, record.about), [place, record])
  return (
    <section className={panel.part} aria-label="Which pattern may fit">
      <div className={panel.partHead}>
        <h3>Which pattern may fit?</h3>
        <span className={panel.quiet}>named by region; you choose</span>
      </div>
      {offers.length === 0 && <p>No pattern belongs to this region. Choose one from the list if it fits.</p>}
      <ul className={panel.rows}>
        {offers.slice(0, SHOWN).map((offer) => {
          const { label } = pattern(offer.pattern)
          const [reason] = offer.reasons
          return (
            <li key={offer.pattern} className={panel.row}>
              <span className={panel.words}>
                <b>{label}</b>
                <span className={panel.quiet}>Think of it when: {triggerSays(offer.pattern, record.thresholds)}.</span>
                {reason && <span className={panel.quiet}>{patternReasonWords(reason)}</span>}
              </span>
              <Button disabled={busy} aria-label={`It fits: ${label}`} onClick={() => onPick(offer.pattern)}>
                It fits
              </Button>
            </li>
          )
        })}
      </ul>
      <SelectField
        label="All 19 patterns"
        empty="Choose one"
        options={PATTERNS.map(({ id, label }) => ({ value: id, label }))}
        value=""
        onChange={(value) => onPick(value as PatternId)}
      />
    </section>
  )
}

const Picked = ({
  runnerId,
  record,
  place,
  picked,
  onChange,
}: {
  runnerId: string
  record: RecordOfTests
  place: Place
  picked: PatternId
  onChange: () => void
}) => {
  const { label, reason } = pattern(picked)
  const { reasoning, offers } = useMemo(() => {
    const reasoned = judgeContributors(picked, place.side, record.grounds, record.today)
    return {
      reasoning: reasoned,
      offers: offersFor(picked, place.side, reasoned.contributors, record.gate, record.thresholds),
    }
  }, [picked, place.side, record])
  return (
    <>
      <section className={panel.part} aria-label="Pattern">
        <div className={panel.partHead}>
          <h3>Fits with: {label}</h3>
          <Button look="quiet" onClick={onChange}>
            Another pattern
          </Button>
        </div>
        <p>{reason}</p>
        <p className={panel.quiet}>Thought of when: {triggerSays(picked, record.thresholds)}.</p>
      </section>
      <ContributorsPart runnerId={runnerId} finding={place.lead} reasoning={reasoning} />
      <PairedWork
        runnerId={runnerId}
        finding={place.lead}
        pattern={picked}
        offers={offers}
        gate={record.gate}
        today={record.today}
      />
    </>
  )
}
