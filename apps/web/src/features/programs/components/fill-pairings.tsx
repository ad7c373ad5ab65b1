import { mirrored } from '@strideloom/domain/library/region-side.ts'
import { swappedWords } from '@strideloom/domain/library/swap-sides.ts'
import { broughtFrom } from '@strideloom/domain/programs/brought.ts'
import { exerciseOf } from '@strideloom/domain/programs/exercise-of.ts'
import { type FilledFrom, fillBlock } from '@strideloom/domain/programs/fill-block.ts'
import { plainTitle } from '@strideloom/domain/programs/plain-title.ts'
import type { Block, Pairing } from '@strideloom/domain/programs/schema.ts'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useMemo, useState } from 'react'
import { useBuilder } from '../builder-context.ts'
import { capital } from '../many-edits.ts'
import type { Source } from '../use-source.ts'
import { FillReview } from './fill-review.tsx'
import classes from './fill-sheet.module.css'

/** What a pairing that is brought answers now, with a sentence; what was cleared is not brought. */
export type Answer =
  | { kind: 'open' | 'assumed'; findingId: string | null; says: string }
  | { kind: 'cleared'; says: string }

/** The exercises that stand without a pairing, as one line. */
const LOOSE = 'loose'

const turned = (all: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(all)
  if (!next.delete(id)) next.add(id)
  return next
}

/** What a block brings, pairing by pairing, to be ticked; what was cleared stands below and stays behind. */
export const FillPairings = ({
  source,
  block,
  from,
  swapped,
  answer,
  onDone,
}: {
  source: Source
  block: Block
  from: FilledFrom
  swapped: boolean
  answer: (pairing: Pairing) => Answer
  onDone: () => void
}) => {
  const { edit, context, today } = useBuilder()
  const { paired, loose } = useMemo(() => broughtFrom(source.program, source.block), [source.program, source.block])
  const answers = useMemo(() => new Map(paired.map(({ pairing }) => [pairing.id, answer(pairing)])), [paired, answer])
  /** Ticked otherwise than it is to begin with. */
  const [turnedOver, setTurned] = useState<ReadonlySet<string>>(new Set())
  // of another runner everything is meant to come; of one's own, what still stands
  const startsTicked = (id: string) => from.kind === 'other' || answers.get(id)?.kind === 'open'
  const isTicked = (id: string) => (id === LOOSE ? from.kind === 'other' : startsTicked(id)) !== turnedOver.has(id)

  const cleared = paired.filter(({ pairing }) => answers.get(pairing.id)?.kind === 'cleared')
  const offered = paired.filter(({ pairing }) => answers.get(pairing.id)?.kind !== 'cleared')
  const taken = offered.filter(({ pairing }) => isTicked(pairing.id))
  const takenLoose = isTicked(LOOSE) ? loose : []
  const titleOf = ({ title, works }: Pairing) => {
    const plain = from.kind === 'other' ? plainTitle(title, works, from.names) : title
    return swapped ? swappedWords(plain) : plain
  }
  const key = `${taken.map(({ pairing }) => pairing.id).join()} ${takenLoose.length} ${swapped}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is ticked says what is brought
  const brings = useMemo(
    () => ({
      hands: taken.map(({ pairing }) => ({
        title: titleOf(pairing),
        intent: pairing.intent,
        works: pairing.works.map((work) => (swapped ? { ...work, side: mirrored(work.side) } : work)),
      })),
      exercises: [...taken.flatMap(({ exercises }) => exercises), ...takenLoose].flatMap(
        ({ prescription }) => exerciseOf(prescription) ?? [],
      ),
    }),
    [key, source],
  )

  const fill = () => {
    const findingOf = (pairing: Pairing) => {
      const one = answers.get(pairing.id)
      return one && one.kind !== 'cleared' ? one.findingId : null
    }
    const outcome = edit(
      `filled the block from ${formatDay(block.startDay)}`,
      (before) =>
        fillBlock(
          before,
          {
            blockId: block.id,
            paired: taken.map((one) => ({ ...one, findingId: findingOf(one.pairing) })),
            loose: takenLoose,
            groups: source.program.groups,
            from,
            swapped,
          },
          context,
        ),
      { offerUndo: 'The block is filled. Hands-on work stands under Pairings: place it on a day that takes it.' },
    )
    if (outcome.kind === 'same') showToast({ sentence: 'All of it stands in this block already.' })
    if (outcome.kind === 'done' || outcome.kind === 'same') onDone()
  }
  return (
    <>
      <fieldset className={classes.carried}>
        <legend className={classes.say}>What to bring</legend>
        {offered.map(({ pairing, exercises }) => (
          <CheckField
            key={pairing.id}
            label={titleOf(pairing)}
            hint={`${capital(answers.get(pairing.id)?.says ?? '')}. ${contents(pairing, exercises.length)}`}
            checked={isTicked(pairing.id)}
            onChange={() => setTurned(turned(turnedOver, pairing.id))}
          />
        ))}
        {loose.length > 0 && (
          <CheckField
            label={`${formatCount(loose.length, 'exercise')} without a finding`}
            hint={loose.flatMap(({ prescription }) => exerciseOf(prescription)?.name ?? []).join(', ')}
            checked={isTicked(LOOSE)}
            onChange={() => setTurned(turned(turnedOver, LOOSE))}
          />
        )}
        {offered.length + loose.length === 0 && <p>Nothing in it is left to bring.</p>}
      </fieldset>
      {cleared.length > 0 && (
        <div className={classes.cleared}>
          <b>Left out, because it was cleared</b>
          <ul>
            {cleared.map(({ pairing }) => (
              <li key={pairing.id}>
                {pairing.title}: {answers.get(pairing.id)?.says}.
              </li>
            ))}
          </ul>
        </div>
      )}
      <FillReview
        brings={brings}
        day={block.startDay > today ? block.startDay : today}
        press={taken.length + takenLoose.length > 0 ? 'Fill the block' : null}
        onPress={fill}
      >
        {taken.length + takenLoose.length === 0
          ? 'Nothing is ticked.'
          : `${formatCount(taken.length, 'pairing')} and ${formatCount(brings.exercises.length, 'exercise')} on their weekdays of this block.`}
      </FillReview>
    </>
  )
}

const contents = ({ works }: Pairing, exercises: number): string =>
  [
    works.length > 0 ? formatCount(works.length, 'technique') : '',
    exercises > 0 ? formatCount(exercises, 'exercise') : '',
  ]
    .filter(Boolean)
    .join(', ')
