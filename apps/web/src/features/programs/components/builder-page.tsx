import { useMediaQuery } from '@mantine/hooks'
import { blocksInOrder } from '@strideloom/domain/programs/block-days.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useMovedWork } from '../../../lib/moved-work.ts'
import { usePageTitle } from '../../../lib/page-title.ts'
import { whenIdle } from '../../../lib/when-idle.ts'
import { useAvailability } from '../availability.ts'
import { type Builder, BuilderContext, type Selection } from '../builder-context.ts'
import type { Draft } from '../draft-store.ts'
import { useGuard } from '../guard-hooks.ts'
import { runnerOptions, useDraft, useRaces } from '../hooks.ts'
import {
  AwayLine,
  FillSheet,
  fetchLaterCode,
  HeldVerdict,
  MovedLine,
  PairingSheet,
  RaceLine,
  ReplanSheet,
} from '../later-code.ts'
import { useGuardedEdit } from '../use-guarded-edit.ts'
import { useKeptHistory } from '../use-kept-history.ts'
import { useLatest } from '../use-latest.ts'
import { useMovedPanel } from '../use-moved-panel.tsx'
import { useMovedRaces } from '../use-moved-races.ts'
import { BuilderHead } from './builder-head.tsx'
import classes from './builder-page.module.css'
import { GridLegend } from './grid-legend.tsx'
import { GuardLine } from './guard-line.tsx'
import { Guarded } from './guarded.tsx'
import { Inspector, inspectorTitle } from './inspector.tsx'
import { ProgramGrid } from './program-grid.tsx'
import { SaveTrouble } from './save-trouble.tsx'
import { SidePanel } from './side-panel.tsx'

const IMMEDIATELY = { getInitialValueInEffect: false }

/** What was chosen and has gone since is not chosen any more. */
const stillThere = (program: Program, selection: Selection): Selection => {
  const there = (() => {
    switch (selection.kind) {
      case 'session':
        return selection.id in program.sessions
      case 'workout':
        return selection.id in program.workouts
      case 'load':
        return selection.id in program.loadChanges
      case 'pairing':
        return selection.id in program.pairings
      case 'prescription':
        return selection.id in program.prescriptions
      case 'work':
        return program.pairings[selection.pairingId]?.works.some(({ id }) => id === selection.workId) ?? false
      case 'session-work':
        return program.sessions[selection.sessionId]?.works.some(({ id }) => id === selection.workId) ?? false
      default:
        return true
    }
  })()
  return there ? selection : { kind: 'program' }
}

/** The builder: pairings at the left, weeks and days in the middle, what is chosen at the right. */
export const BuilderPage = ({
  runnerId,
  programId,
  draft,
  finding,
  fill,
  comments,
}: {
  runnerId: string
  programId: string
  draft: Draft
  finding: string | null
  /** Its first block is filled from there at once. */
  fill: 'earlier' | null
  comments: Builder['comments']
}) => {
  const state = useDraft(draft)
  useKeptHistory(draft, programId)
  const { data: runner } = useSuspenseQuery(runnerOptions(runnerId))
  // paper takes all weeks, and nothing slides over it
  const isNarrow = useMediaQuery('screen and (max-width: 56.1875em)', false, IMMEDIATELY) ?? false
  // a tablet on end still shows weeks beside each other
  const isPhone = useMediaQuery('screen and (max-width: 43.6875em)', false, IMMEDIATELY) ?? false
  const isWide = useMediaQuery('print, (min-width: 75em)', true, IMMEDIATELY) ?? true
  const [chosen, select] = useState<Selection>({ kind: 'program' })
  const [showsProgram, setShowsProgram] = useState(false)
  const [pairing, setPairing] = useState<{ findingId: string | null } | null>(finding ? { findingId: finding } : null)
  const [showsPairings, setShowsPairings] = useState(false)
  const [filling, setFilling] = useState(fill)
  const [isReplanning, setIsReplanning] = useState(false)
  const width = `${isNarrow} ${isWide}`
  const side = useMovedPanel(!isNarrow, width, () => setShowsPairings(true))
  const chosenSide = useMovedPanel(isWide, width, () => setShowsProgram(true))
  usePageTitle(`${state.program.title}, ${runner.name}`)

  // What is needed with the next press is fetched while the weeks are read.
  useEffect(() => whenIdle(fetchLaterCode), [])

  const { guard, guardState } = useGuard(runnerId, programId)
  const races = useRaces(runnerId)
  const { edit, undo, redo, holding, take, takeLater, keepAll, putBack, putAllBack } = useGuardedEdit(
    draft,
    guard,
    races,
  )
  useUndoKeys(undo, redo)

  const publishedAt = state.published?.publishedAt ?? null
  // What says so comes only where there may be something to say.
  const isAwayTold = useAvailability(runnerId).some(
    ({ kind, toldAt }) => kind === 'away' && publishedAt !== null && new Date(toldAt) > new Date(publishedAt),
  )

  const movedWork = useMovedWork(runnerId)?.filter(
    (one) => one.programId === programId && one.state === 'there' && one.toDay >= draft.context.today,
  )
  const movedRaces = useMovedRaces(state.program, races, draft.context.today)

  const selection = stillThere(state.program, chosen)
  const choose = useCallback((next: Selection) => {
    select(next)
    setShowsProgram(next.kind === 'program')
  }, [])
  const addPairing = useCallback((findingId?: string) => {
    setShowsPairings(false)
    setPairing({ findingId: findingId ?? null })
  }, [])
  const builder = useMemo<Builder>(
    () => ({
      runnerId,
      programId,
      runner: runner.name.split(' ')[0] ?? runner.name,
      program: state.program,
      today: draft.context.today,
      context: draft.context,
      edit,
      guard,
      guardState,
      selection,
      select: choose,
      replan: movedRaces ? () => setIsReplanning(true) : null,
      comments,
      addPairing,
    }),
    [
      runnerId,
      programId,
      runner.name,
      state.program,
      draft,
      edit,
      guard,
      guardState,
      selection,
      choose,
      movedRaces,
      comments,
      addPairing,
    ],
  )

  const inspector = useRef<HTMLElement>(null)
  const shown = JSON.stringify(selection)
  // what had the focus has gone with what was shown there before: on with what is shown now, not from the top of the page
  const before = useRef(shown)
  useEffect(() => {
    if (before.current !== shown && document.activeElement === document.body)
      inspector.current?.focus({ preventScroll: true })
    before.current = shown
  }, [shown])

  const [first] = blocksInOrder(state.program)
  const drawer = !isWide && (selection.kind !== 'program' || showsProgram)
  return (
    <BuilderContext value={builder}>
      <Guarded>
        <div className={classes.builder}>
          <BuilderHead
            runnerName={runner.name}
            draft={draft}
            state={state}
            onUndo={undo}
            onRedo={redo}
            onPairings={isNarrow ? () => setShowsPairings(true) : null}
            onSettings={() => choose({ kind: 'program' })}
          />
          <SaveTrouble draft={draft} state={state} />
          <GuardLine />
          {movedRaces && (
            <Suspense>
              <RaceLine moved={movedRaces} />
            </Suspense>
          )}
          {isAwayTold && (
            <Suspense>
              <AwayLine publishedAt={publishedAt} />
            </Suspense>
          )}
          {movedWork && movedWork.length > 0 && (
            <Suspense>
              <MovedLine moved={movedWork} />
            </Suspense>
          )}
          <div className={classes.columns}>
            {!isNarrow && (
              <aside className={classes.pairings} aria-label="Pairings">
                {side.slot}
              </aside>
            )}
            <div className={classes.middle}>
              <ProgramGrid isNarrow={isPhone} asked={holding?.held.session ?? null} />
              {!isPhone && <GridLegend />}
            </div>
            {isWide && (
              <aside ref={inspector} tabIndex={-1} className={classes.inspector} aria-label="What is chosen">
                {chosenSide.slot}
              </aside>
            )}
          </div>
          <Sheet open={isNarrow && showsPairings} onClose={() => setShowsPairings(false)} title="Pairings" side="end">
            {state.trouble && <SaveTrouble draft={draft} state={state} />}
            {side.slot}
          </Sheet>
          {(!isNarrow || showsPairings) &&
            side.put(<SidePanel {...(isNarrow && { onChoose: () => setShowsPairings(false) })} />)}
          <Sheet
            open={drawer}
            onClose={() => {
              select({ kind: 'program' })
              setShowsProgram(false)
            }}
            title={inspectorTitle(state.program, selection)}
            subject={shown}
            side="end"
            hideTitle
          >
            {state.trouble && <SaveTrouble draft={draft} state={state} />}
            {chosenSide.slot}
          </Sheet>
          {(isWide || drawer) && chosenSide.put(<Inspector />)}
          {holding && (
            <Suspense>
              <HeldVerdict
                key={holding.held.session.id}
                held={holding.held}
                ways={holding.ways}
                anchor={holding.anchor}
                onTake={(way, reason) => {
                  const taken = take(way, reason)
                  if (taken?.isNew) choose({ kind: 'session', id: taken.id })
                }}
                onLater={() => {
                  const taken = takeLater()
                  if (taken?.isNew) choose({ kind: 'session', id: taken.id })
                }}
                onPutBack={putBack}
                onNone={holding.options.leavesOut ? putAllBack : null}
                others={holding.more}
                onKeepAll={keepAll}
              />
            </Suspense>
          )}
          {isReplanning && movedRaces && (
            <Suspense>
              <ReplanSheet moved={movedRaces} onClose={() => setIsReplanning(false)} />
            </Suspense>
          )}
          {filling && first && (
            <Suspense>
              <FillSheet open block={first} way={filling} onClose={() => setFilling(null)} />
            </Suspense>
          )}
          {pairing && (
            <Suspense>
              <PairingSheet open findingId={pairing.findingId} onClose={() => setPairing(null)} />
            </Suspense>
          )}
        </div>
      </Guarded>
    </BuilderContext>
  )
}

/** Ctrl or Cmd with Z, with Shift forward; a field that is being typed in keeps its own. */
const useUndoKeys = (undo: () => void, redo: () => void): void => {
  const keys = useLatest({ undo, redo })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return
      const target = event.target as HTMLElement
      if (target.closest('textarea,input:not([type="radio"],[type="checkbox"]),[contenteditable]')) return
      event.preventDefault()
      if (event.shiftKey) keys.current.redo()
      else keys.current.undo()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [keys])
}
