import { standingOf } from '@strideloom/domain/programs/brought.ts'
import { placeWords } from '@strideloom/domain/programs/place-words.ts'
import type { Block, Pairing } from '@strideloom/domain/programs/schema.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { useCallback, useState } from 'react'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { useBuilder } from '../builder-context.ts'
import { type FindingRow, useFindings } from '../finding-hooks.ts'
import { STATE_WORDS } from '../finding-words.ts'
import { usePrograms } from '../hooks.ts'
import { type Source, useSource } from '../use-source.ts'
import { type Answer, FillPairings } from './fill-pairings.tsx'
import classes from './fill-sheet.module.css'
import { SourceFields } from './source-fields.tsx'

const STATES: Readonly<Record<string, string>> = STATE_WORDS

/** What an earlier pairing answers now: a finding that still stands, nothing any more, or never anything. */
const answerOf = (pairing: Pairing, findings: readonly FindingRow[]): Answer => {
  const standing = standingOf(pairing, findings)
  if (standing.kind === 'cleared') return { kind: 'cleared', says: 'cleared since: its finding is normal or retired' }
  if (standing.kind === 'assumed')
    return { kind: 'assumed', says: 'an assumption then, and no finding stands behind it now', findingId: null }
  const { id, region, side, state, day } = standing.finding as FindingRow
  return {
    kind: 'open',
    findingId: id,
    says: `${placeWords(region, side)}, still ${STATES[state]} on ${formatDay(day)}`,
  }
}

/** This runner's earlier block: what was not cleared is carried, with its pairings; what was cleared is left out, and told. */
export const FillEarlier = ({ block, onDone }: { block: Block; onDone: () => void }) => {
  const { runnerId, programId, program } = useBuilder()
  const programs = usePrograms(runnerId)
  const findings = useFindings(runnerId)
  const before = (startDay: string) => startDay < block.startDay
  const offered = (programs.data ?? []).filter(
    ({ id, startDay }) =>
      before(startDay) &&
      (id !== programId || Object.values(program.blocks).some((one) => one.id !== block.id && before(one.startDay))),
  )
  const [chosen, setChosen] = useState<string | null>(null)
  const sourceId = chosen ?? offered[0]?.id ?? null
  const [blockId, setBlockId] = useState<string | null>(null)
  const source = useSource(runnerId, sourceId, blockId, (one) => one.id !== block.id && before(one.startDay))
  const data = findings.data
  const answer = useCallback((pairing: Pairing) => answerOf(pairing, data?.findings ?? []), [data])
  const failed = [programs, findings, source].find(({ isError, data }) => isError && !data)
  if (failed)
    return <NotLoaded title="The earlier blocks could not be loaded." error={failed.error} onRetry={failed.refetch} />
  if (!programs.data || !data) return <Skeleton lines={4} label="Loading the earlier blocks" />
  if (offered.length === 0)
    return <p className={classes.say}>Nothing was planned before {formatDay(block.startDay)}.</p>
  return (
    <>
      <SourceFields
        programs={offered}
        programId={sourceId}
        source={source.data}
        onProgram={(id) => {
          setChosen(id)
          setBlockId(null)
        }}
        onBlock={setBlockId}
      />
      <Carried source={source.data} block={block} answer={answer} onDone={onDone} />
    </>
  )
}

const Carried = ({
  source,
  ...rest
}: {
  source: Source | null
  block: Block
  answer: (pairing: Pairing) => Answer
  onDone: () => void
}) =>
  source ? (
    <FillPairings key={source.block.id} source={source} from={{ kind: 'own' }} swapped={false} {...rest} />
  ) : (
    <Skeleton lines={4} label="Loading the block" />
  )
