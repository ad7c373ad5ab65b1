import { addDays, type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { itemDay } from '@strideloom/domain/programs/day-item.ts'
import type { PlannedSession, Program } from '@strideloom/domain/programs/schema.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { KindChip } from '@strideloom/ui/mark/kind-chip.tsx'
import { announce } from '@strideloom/ui/surface/announcer.ts'
import { memo, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useToldDays } from '../availability.ts'
import { pairingOf, useBuilder } from '../builder-context.ts'
import { copyOfItems } from '../copy-subject.ts'
import { chipsByDay, type DayChip, type ItemRef, itemOfKey, keyOfItem } from '../day-chips.ts'
import { dayInWords } from '../day-fits.ts'
import { firstDayOf, nameOfItems } from '../edit-day-items.ts'
import { openDaysOf, refusalOfDay, weeksOf } from '../grid-weeks.ts'
import { useGuardSums } from '../guard-sums.ts'
import { useKeyRuns, useRaces } from '../hooks.ts'
import { ChangeSheet, CopySheet, MarkedBar, MoveSheet } from '../later-code.ts'
import { moveMany, moveManyTo, removeMany } from '../many-edits.ts'
import { moveItemTo, useCarry } from '../use-carry.ts'
import { useChipMarks, useFits } from '../use-ceilings.ts'
import { useDrag } from '../use-drag.ts'
import { useEver } from '../use-ever.ts'
import { useGridActions } from '../use-grid-actions.ts'
import { useGridKeys } from '../use-grid-keys.ts'
import { useWeekLoads } from '../use-week-loads.ts'
import { chipFace } from './grid-chip.tsx'
import { GridDay } from './grid-day.tsx'
import { GridMenu } from './grid-menu.tsx'
import { GridHead, PhaseBands, WeekRow } from './grid-rows.tsx'
import { GridTurn } from './grid-turn.tsx'
import classes from './program-grid.module.css'

/**
 * Weeks × days with real dates. Everything on it is moved by pointer, by keys or by a menu; every day shows its ceiling.
 * `asked` is a session that stands before a verdict: to the days it is in the hand.
 */
export const ProgramGrid = memo(({ isNarrow, asked }: { isNarrow: boolean; asked: PlannedSession | null }) => {
  const builder = useBuilder()
  const { runnerId, program, today, selection, select } = builder
  const { blocks } = program
  const weeks = useMemo(() => weeksOf({ blocks }, today), [blocks, today])
  const first = weeks[0]?.start ?? today
  const last = weeks.at(-1)?.days.at(-1)?.day ?? today
  const races = useRaces(runnerId)
  const keyRuns = useKeyRuns(runnerId, first, last)
  const told = useToldDays(runnerId, first, last)
  const loads = useWeekLoads(runnerId, weeks, program.loadChanges)
  const chips = useMemo(() => chipsByDay(program, races, keyRuns), [program, races, keyRuns])

  const [active, setActive] = useState<Day>(today < first ? first : today > last ? last : today)
  const { marks: many, together, actions, moving, setMoving, copying, setCopying } = useGridActions()
  const [lifted, setLifted] = useState<DayChip | null>(null)
  const [isChanging, setChanging] = useState(false)
  const [hasMoved, hasCopied] = [useEver(moving !== null), useEver(copying !== null)]
  const root = useRef<HTMLDivElement>(null)
  const openDays = useMemo(() => openDaysOf(weeks), [weeks])
  const fits = useRef<ReturnType<typeof useFits>>(null)
  const sayDay = useCallback(
    (_: ItemRef, day: Day) => {
      const words = [dayInWords(fits.current?.days.get(day) ?? null), told.get(day)?.words.toLowerCase()]
      return words.filter(Boolean).join(', ') || null
    },
    [told],
  )
  const { carry, pickUp, holdOver, putBack, putDown } = useCarry(sayDay, together)
  const inHand = (carry?.item.kind === 'session' ? program.sessions[carry.item.id] : null) ?? asked
  fits.current = useFits(inHand ?? null, openDays)
  const ceilings = useGuardSums()?.ceilings ?? null
  const marks = useChipMarks()
  const shown = isNarrow ? weeks.filter(({ start }) => start === startOfWeek(active)) : weeks

  const { onKeyDown, focusDay } = useGridKeys({
    root,
    weeks,
    active,
    setActive,
    byDayRows: isNarrow,
    carry,
    pickUp,
    holdOver,
    putBack,
    putDown,
    onMove: actions.onMove,
    onRemove: actions.onRemove,
    onOpenDay: (day) => select({ kind: 'day', day }),
    onMark: actions.onMark,
    onRange: (from, to) => (to ? many.extend(from, to) : many.begin(null)),
    onCopy: actions.onCopy,
    onClear: many.items.length > 0 || many.isMarking ? many.clear : null,
  })

  const hand = useDrag(root, {
    pickUp: (key) => {
      const [chip, item] = [chipOf(chips, key), itemOfKey(key)]
      const isUp = item !== null && pickUp(item, 'pointer')
      if (isUp) setLifted(chip)
      return isUp
    },
    holdOver,
    putDown: () => {
      setLifted(null)
      const day = putDown()
      if (day) setActive(day)
      else if (carry) focusDay(carry.from, carry.item)
    },
    putBack: () => {
      setLifted(null)
      putBack()
      if (carry) focusDay(carry.from, carry.item)
    },
  })

  // the first look is at today, not at weeks gone by
  useEffect(() => {
    if (!isNarrow)
      root.current?.querySelector(`[data-week="${startOfWeek(today)}"]`)?.scrollIntoView({ block: 'center' })
  }, [isNarrow, today])

  const selectedItem = useMemo<ItemRef | null>(
    () =>
      selection.kind === 'session' || selection.kind === 'workout' || selection.kind === 'load'
        ? { kind: selection.kind, id: selection.id }
        : null,
    [selection],
  )
  const selectedOn = selectedItem && itemDay(program, selectedItem)
  const pairingId = pairingOf(program, selection)
  const menu = (
    <GridMenu
      day={active}
      isMarking={many.isMarking}
      onMarking={(isOn) => (isOn ? many.startMarking() : many.clear())}
      onMark={many.toggle}
      onCopy={setCopying}
      {...(!isNarrow && classes.corner !== undefined && { className: classes.corner })}
    />
  )
  const turn = (days: number) => {
    const to = addDays(active, days)
    setActive(to < first ? first : to > last ? last : to)
  }

  return (
    <>
      {isNarrow && (
        <GridTurn
          week={shown[0]}
          count={weeks.length}
          active={active}
          first={first}
          last={last}
          onTurn={turn}
          loads={loads}
          menu={menu}
        />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a grid of days that is walked with arrows, not a table of data */}
      <div
        ref={root}
        role="grid"
        tabIndex={-1}
        aria-label="Weeks and days. Arrows walk, Space picks up, M moves, X marks, C copies, N plans on a day, Enter opens."
        className={isNarrow ? classes.narrow : classes.grid}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const day = (event.target as HTMLElement).closest<HTMLElement>('[data-day]')?.dataset.day
          if (day && day !== active) setActive(day)
        }}
        onClick={(event) => {
          const target = event.target as HTMLElement
          const day = target.closest<HTMLElement>('[data-day]')?.dataset.day
          if (day && !target.closest('button,[role="menu"]')) {
            setActive(day)
            actions.onPressDay(day, event)
          }
        }}
        // a range is marked, no text
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      >
        {!isNarrow && <GridHead menu={menu} />}
        {!isNarrow && <PhaseBands weeks={weeks} />}
        {shown.map((week, index) => (
          <WeekRow key={week.start} week={week} row={isNarrow ? null : index + 2} load={loads?.get(week.start) ?? null}>
            {week.days.map((cell) => {
              const isOver =
                (carry?.over === cell.day && carry.from !== cell.day) || (carry === null && asked?.day === cell.day)
              const fit = fits.current?.days.get(cell.day) ?? null
              const isRefused =
                refusalOfDay(program, cell.day, today) !== null || fit?.fit === 'refused' || fit?.fit === 'closed'
              return (
                <GridDay
                  key={cell.day}
                  cell={cell}
                  chips={chips.get(cell.day) ?? NO_CHIPS}
                  isActive={active === cell.day}
                  isSelected={selection.kind === 'day' && selection.day === cell.day}
                  selectedItem={selectedOn === cell.day ? selectedItem : null}
                  carried={carry?.from === cell.day ? carry.item : null}
                  pairingId={pairingId}
                  verdict={!isOver ? null : isRefused ? 'refused' : 'fits'}
                  ceiling={fit?.ceiling ?? ceilings?.get(cell.day) ?? null}
                  asked={fits.current?.asked ?? null}
                  fit={fit?.fit ?? null}
                  isBest={fits.current?.best === cell.day}
                  marks={marks}
                  isMarking={many.isMarking}
                  told={told.get(cell.day) ?? null}
                  marked={markedOn(chips.get(cell.day), many.marked)}
                  asRow={isNarrow}
                  actions={actions}
                />
              )
            })}
          </WeekRow>
        ))}
      </div>
      {lifted && (
        <span ref={hand} className={classes.hand} aria-hidden="true">
          <KindChip {...chipFace(lifted)} asRead={null} lifted>
            {lifted.words}
          </KindChip>
        </span>
      )}
      {(many.items.length > 0 || many.isMarking) && (
        <Suspense>
          <MarkedBar
            count={many.items.length}
            onShift={(days) => moveMany(builder, many.items, days)}
            onMove={() => setMoving(many.items)}
            onCopy={() => setCopying(copyOfItems(program, many.items))}
            onChange={() => setChanging(true)}
            onRemove={() => removeMany(builder, many.items)}
            onClear={() => {
              many.clear()
              focusDay(active)
            }}
          />
        </Suspense>
      )}
      {isChanging && (
        <Suspense>
          <ChangeSheet items={many.items} onClose={() => setChanging(false)} />
        </Suspense>
      )}
      <Suspense>
        {hasMoved && (
          <MoveSheet
            subject={moving && subjectOf(program, moving)}
            onClose={() => setMoving(null)}
            onChoose={(day) => {
              const items = moving ?? []
              setMoving(null)
              const isMoved =
                items.length === 1 && items[0] ? moveItemTo(builder, items[0], day) : moveManyTo(builder, items, day)
              if (!isMoved) return
              setActive(day)
              focusDay(day)
              announce(`Moved to ${formatDay(day)}.`)
            }}
          />
        )}
      </Suspense>
      <Suspense>{hasCopied && <CopySheet subject={copying} onClose={() => setCopying(null)} />}</Suspense>
    </>
  )
})

const NO_CHIPS: DayChip[] = []

const chipOf = (chips: ReadonlyMap<Day, readonly DayChip[]>, key: string): DayChip | null => {
  for (const there of chips.values()) {
    const found = there.find(({ item }) => item !== null && keyOfItem(item) === key)
    if (found) return found
  }
  return null
}

/** The keys of what is marked on a day, as one text. */
const markedOn = (chips: readonly DayChip[] | undefined, marked: ReadonlySet<string>): string =>
  marked.size === 0
    ? ''
    : (chips ?? NO_CHIPS).flatMap(({ item }) => (item && marked.has(keyOfItem(item)) ? keyOfItem(item) : [])).join(' ')

/** What a day is asked for: one thing, or several of which the first goes there. */
const subjectOf = (program: Program, items: readonly ItemRef[]) => {
  const from = firstDayOf(program, items)
  const [first] = items
  if (from === null || !first) return null
  const session = items.length === 1 && first.kind === 'session' ? program.sessions[first.id] : null
  return { name: nameOfItems(program, items), from, session: session ?? null }
}
