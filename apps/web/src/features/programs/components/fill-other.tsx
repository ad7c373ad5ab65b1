import { mirrored } from '@strideloom/domain/library/region-side.ts'
import { openFindingAt } from '@strideloom/domain/programs/brought.ts'
import { placeWords } from '@strideloom/domain/programs/place-words.ts'
import type { Block, Pairing } from '@strideloom/domain/programs/schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { useCallback, useState } from 'react'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { useBuilder } from '../builder-context.ts'
import { useFindings } from '../finding-hooks.ts'
import { STATE_WORDS } from '../finding-words.ts'
import { usePrograms } from '../hooks.ts'
import { useSource } from '../use-source.ts'
import { type Answer, FillPairings } from './fill-pairings.tsx'
import classes from './fill-sheet.module.css'
import { type NamedRunner, SearchRunners } from './search-runners.tsx'
import { SourceFields } from './source-fields.tsx'

/** Another runner of the practice, and a block of theirs. Nothing personal of them comes along. */
export const FillOther = ({ block, onDone }: { block: Block; onDone: () => void }) => {
  const [other, setOther] = useState<NamedRunner | null>(null)
  return other ? (
    <>
      <div className={classes.chosen}>
        <b>{other.name}</b>
        <Button look="quiet" onClick={() => setOther(null)}>
          Another runner
        </Button>
      </div>
      <OfRunner key={other.id} other={other} block={block} onDone={onDone} />
    </>
  ) : (
    <ChooseRunner onChoose={setOther} />
  )
}

const ChooseRunner = ({ onChoose }: { onChoose: (runner: NamedRunner) => void }) => (
  <SearchRunners label="Runner" except={useBuilder().runnerId} first>
    {(found) => (
      <ul className={classes.list}>
        {found.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className={classes.row} onClick={() => onChoose({ id, name })}>
              <span className={classes.words}>{name}</span>
            </button>
          </li>
        ))}
      </ul>
    )}
  </SearchRunners>
)

const EVERY = () => true

const OfRunner = ({ other, block, onDone }: { other: NamedRunner; block: Block; onDone: () => void }) => {
  const { runnerId, runner } = useBuilder()
  const programs = usePrograms(other.id)
  const theirs = useFindings(other.id)
  const own = useFindings(runnerId)
  const [chosen, setChosen] = useState<string | null>(null)
  const [blockId, setBlockId] = useState<string | null>(null)
  const [swapped, setSwapped] = useState(false)
  const programId = chosen ?? programs.data?.[0]?.id ?? null
  const source = useSource(other.id, programId, blockId, EVERY)
  const [hers, his] = [theirs.data?.findings, own.data?.findings]
  /** The finding of this runner at the same place; where theirs is not known, at that of the first work. */
  const answer = useCallback(
    ({ findingId, works }: Pairing): Answer => {
      const place = hers?.find(({ id }) => id === findingId) ?? works[0]
      const there = place && { region: place.region, side: swapped ? mirrored(place.side) : place.side }
      const finding = there && openFindingAt(his ?? [], there)
      const state = his?.find(({ id }) => id === finding?.id)?.state
      return finding && state
        ? {
            kind: 'open',
            findingId: finding.id,
            says: `answers ${runner}’s own finding: ${placeWords(finding.region, finding.side)}, ${STATE_WORDS[state]}`,
          }
        : {
            kind: 'assumed',
            findingId: null,
            says: `${runner} has no open finding there: an assumption, and marked as one`,
          }
    },
    [hers, his, swapped, runner],
  )
  const failed = [programs, theirs, own, source].find(({ isError, data }) => isError && !data)
  if (failed)
    return <NotLoaded title="The program could not be loaded." error={failed.error} onRetry={failed.refetch} />
  if (!programs.data || !hers || !his) return <Skeleton lines={4} label="Loading the programs" />
  if (programs.data.length === 0) return <p>{other.name} has no program to fill from.</p>
  return (
    <>
      <SourceFields
        programs={programs.data}
        programId={programId}
        source={source.data}
        onProgram={(id) => {
          setChosen(id)
          setBlockId(null)
        }}
        onBlock={setBlockId}
      />
      <CheckField
        label="Swap left and right"
        hint="Works, doses and titles, everywhere"
        checked={swapped}
        onChange={setSwapped}
      />
      <p className={classes.say}>
        Only what is done, how and when comes along: no reason, no load, no date, no note of {other.name}.
      </p>
      {source.data ? (
        <FillPairings
          key={source.data.block.id}
          source={source.data}
          block={block}
          from={{ kind: 'other', names: [other.name] }}
          swapped={swapped}
          answer={answer}
          onDone={onDone}
        />
      ) : (
        <Skeleton lines={4} label="Loading the block" />
      )}
    </>
  )
}
