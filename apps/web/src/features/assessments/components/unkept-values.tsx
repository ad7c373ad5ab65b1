import { valueWords } from '@strideloom/domain/assessments/number-words.ts'
import { type UnkeptValue, unkeptValues } from '@strideloom/domain/assessments/unkept-values.ts'
import type { Side } from '@strideloom/domain/library/region-side.ts'
import { testOf } from '@strideloom/domain/library/test-of.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useMemo, useState } from 'react'
import { newId } from '../../../lib/new-id.ts'
import { stateTone, stateWord } from '../finding-words.ts'
import { useSaveFinding } from '../hooks.ts'
import { placeWords, regionWords } from '../place-words.ts'
import type { RecordOfTests } from '../record.ts'
import { testName } from '../verdict-words.ts'
import classes from './unkept-values.module.css'

/** Values that say something and are written down nowhere: kept as findings with a press, never by themselves. */
export const UnkeptValues = ({ runnerId, record }: { runnerId: string; record: RecordOfTests }) => {
  const save = useSaveFinding()
  const [busy, setBusy] = useState(false)
  const unkept = useMemo(() => unkeptValues(record.readings, record.findings, record.about), [record])
  // One id per value, so that a press after a lost answer is the same write.
  const [ids] = useState(() => new Map<string, string>())
  if (unkept.length === 0) return null
  const idFor = (reading: string) => ids.get(reading) ?? ids.set(reading, newId()).get(reading) ?? newId()

  const keep = ({ reading, draft }: UnkeptValue, side: Side) =>
    save.mutateAsync({
      runnerId,
      revision: null,
      assessmentId:
        record.assessments.find(({ measurements }) => measurements.some(({ id }) => id === reading.id))?.id ?? null,
      finding: {
        id: idFor(reading.id),
        day: reading.day,
        region: draft.region,
        side,
        state: draft.state,
        source: { kind: 'test', measurementId: reading.id, test: reading.test },
        role: null,
        pattern: null,
        note: '',
      },
    })
  const keepSome = async (some: readonly UnkeptValue[], chosen: Side | null) => {
    setBusy(true)
    try {
      for (const one of some) await keep(one, chosen ?? one.draft.side ?? 'left')
      showToast({ sentence: `${formatCount(some.length, 'finding')} kept.` })
    } catch {
      // The hook has said why; what is not kept stays in the list.
    }
    setBusy(false)
  }
  const plain = unkept.filter(({ draft }) => draft.side !== null)
  return (
    <section className={classes.unkept} aria-labelledby="unkept">
      <div className={classes.head}>
        <h2 id="unkept">
          {formatCount(unkept.length, 'value')} {unkept.length === 1 ? 'says' : 'say'} something and{' '}
          {unkept.length === 1 ? 'is' : 'are'} not written down.
        </h2>
        {plain.length > 1 && (
          <Button look="main" busy={busy} onClick={() => void keepSome(plain, null)}>
            Keep all {plain.length} as findings
          </Button>
        )}
      </div>
      <ul className={classes.rows}>
        {unkept.map((one) => {
          const { reading, draft } = one
          const test = testOf(reading)
          const where = draft.side ? placeWords({ region: draft.region, side: draft.side }) : regionWords(draft.region)
          return (
            <li key={reading.id} className={classes.row}>
              <span className={classes.words}>
                <b>{where}</b>
                <span>
                  {testName(test)} {valueWords(reading.value, test.unit)}
                </span>
              </span>
              <Tag tone={stateTone(draft.state)}>{stateWord(draft.state)}</Tag>
              <span className={classes.actions}>
                {draft.side !== null ? (
                  <Button
                    busy={busy}
                    aria-label={`Keep as finding: ${where}, ${testName(test)}`}
                    onClick={() => void keepSome([one], null)}
                  >
                    Keep as finding
                  </Button>
                ) : (
                  (['left', 'right'] as const).map((side) => (
                    <Button
                      key={side}
                      busy={busy}
                      aria-label={`Keep, ${side}: ${testName(test)}`}
                      onClick={() => void keepSome([one], side)}
                    >
                      Keep, {side}
                    </Button>
                  ))
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
