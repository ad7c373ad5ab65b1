import { DndContext, DragOverlay, MouseSensor, TouchSensor, useSensor, useSensors } from '@dnd-kit/core'
import { addDays, type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import { IconButton } from '@strideloom/ui/control/icon-button.tsx'
import { formatDay, formatDayRange } from '@strideloom/ui/format/day.ts'
import { ChevronLeft, ChevronRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { KindChip } from '@strideloom/ui/mark/kind-chip.tsx'
import { announce } from '@strideloom/ui/surface/announcer.ts'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { pairingOf, useBuilder } from '../builder-context.ts'
import { chipsByDay, type DayChip, type ItemRef } from '../day-chips.ts'
import { dayInWords } from '../day-fits.ts'
import { dayOfItem, nameOfItem, removeDayItem } from '../edit-day-items.ts'
import { refusalOfDay, weeksOf } from '../grid-weeks.ts'
import { useKeyRuns, useRaces } from '../hooks.ts'
import { moveItemTo, useCarry } from '../use-carry.ts'
import { useCeilings, useChipMarks, useFits } from '../use-ceilings.ts'
import { useGridKeys } from '../use-grid-keys.ts'
import { useLatest } from '../use-latest.ts'
import { usePointerDay } from '../use-pointer-day.ts'
import { blockWords } from '../words.ts'
import { chipFace } from './grid-chip.tsx'
import { GridDay } from './grid-day.tsx'
import { GridHead, PhaseBands, WeekRow } from './grid-rows.tsx'
import { MoveSheet } from './move-sheet.tsx'
import classes from './program-grid.module.css'

const SILENT = {
  announcements: { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing },
}
function nothing() {
  return undefined
}

/**
 * Weeks × days with real dates. Everything on it is moved by pointer, by keys or by a menu; every day shows its ceiling.
 * `asked` is a session that stands before a verdict: to the days it is in the hand.
 */
export const ProgramGrid = ({ isNarrow, asked }: { isNarrow: boolean; asked: PlannedSession | null }) => {
  const builder = useBuilder()
  const { runnerId, program, today, selection, select } = builder
  const weeks = useMemo(() => weeksOf(program, today), [program, today])
  const first = weeks[0]?.start ?? today
  const last = weeks.at(-1)?.days.at(-1)?.day ?? today
  const races = useRaces(runnerId)
  const keyRuns = useKeyRuns(runnerId, first, last)
  const chips = useMemo(() => chipsByDay(program, races, keyRuns), [program, races, keyRuns])

  const [active, setActive] = useState<Day>(today < first ? first : today > last ? last : today)
  const [moving, setMoving] = useState<ItemRef | null>(null)
  const [lifted, setLifted] = useState<DayChip | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const openDays = useMemo(
    () => weeks.flatMap(({ days }) => days.filter(({ state }) => state === 'open').map(({ day }) => day)),
    [weeks],
  )
  const fits = useRef<ReturnType<typeof useFits>>(null)
  const sayDay = useCallback((_: ItemRef, day: Day) => dayInWords(fits.current?.days.get(day) ?? null), [])
  const { carry, pickUp, holdOver, putBack, putDown } = useCarry(sayDay)
  const inHand = (carry?.item.kind === 'session' ? program.sessions[carry.item.id] : null) ?? asked
  fits.current = useFits(inHand ?? null, openDays)
  const ceilings = useCeilings(openDays)
  const marks = useChipMarks()
  const shown = isNarrow ? weeks.filter(({ start }) => start === startOfWeek(active)) : weeks
  const latest = useLatest(builder)

  const remove = useCallback(
    (item: ItemRef) => {
      const name = nameOfItem(latest.current.program, item)
      latest.current.edit(`removed ${name}`, (before, context) => removeDayItem(before, item, context), {
        offerUndo: `Removed ${name}.`,
      })
    },
    [latest],
  )
  // stable, so that a day is not drawn again because of them
  const actions = useMemo(
    () => ({
      onOpen: (item: ItemRef) => latest.current.select({ kind: item.kind, id: item.id }),
      onMove: setMoving,
      onRemove: remove,
    }),
    [latest, remove],
  )

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
    onMove: setMoving,
    onRemove: remove,
    onOpenDay: (day) => select({ kind: 'day', day }),
  })

  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 350, tolerance: 8 } }),
  )
  usePointerDay(carry?.by === 'pointer', holdOver)

  // the first look is at today, not at weeks gone by
  useEffect(() => {
    if (!isNarrow)
      root.current?.querySelector(`[data-week="${startOfWeek(today)}"]`)?.scrollIntoView({ block: 'center' })
  }, [isNarrow, today])

  const selectedItem = useMemo<ItemRef | null>(
    () =>
      selection.kind === 'session' || selection.kind === 'workout' ? { kind: selection.kind, id: selection.id } : null,
    [selection],
  )
  const carried = carry?.item ?? null
  const pairingId = pairingOf(program, selection)
  const movingFrom = moving && dayOfItem(program, moving)
  const turn = (days: number) => {
    const to = addDays(active, days)
    setActive(to < first ? first : to > last ? last : to)
  }

  return (
    <DndContext
      sensors={sensors}
      accessibility={SILENT}
      onDragStart={({ active: { id, data } }) => {
        const [kind, itemId] = String(id).split(':')
        if ((kind !== 'session' && kind !== 'workout') || !itemId) return
        if (pickUp({ kind, id: itemId }, 'pointer')) setLifted(data.current?.chip ?? null)
      }}
      onDragEnd={() => {
        setLifted(null)
        const day = putDown()
        if (day) setActive(day)
      }}
      onDragCancel={() => {
        setLifted(null)
        putBack()
      }}
    >
      {isNarrow && (
        <div className={classes.turn}>
          <IconButton
            label="The week before"
            icon={<ChevronLeft />}
            disabled={startOfWeek(active) <= first}
            onClick={() => turn(-7)}
          />
          <p className={classes.which} aria-live="polite">
            {shown[0] && (
              <>
                <b>Week {shown[0].number}</b> of {weeks.length},{' '}
                {formatDayRange(shown[0].start, addDays(shown[0].start, 6))}
                {shown[0].block && <span className={classes.phase}>{blockWords(shown[0].block)}</span>}
              </>
            )}
          </p>
          <IconButton
            label="The week after"
            icon={<ChevronRight />}
            disabled={addDays(startOfWeek(active), 7) > last}
            onClick={() => turn(7)}
          />
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a grid of days that is walked with arrows, not a table of data */}
      <div
        ref={root}
        role="grid"
        tabIndex={-1}
        aria-label="Weeks and days. Arrows walk, Space picks up, M moves, N plans on a day, Enter opens."
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
            select({ kind: 'day', day })
          }
        }}
      >
        {!isNarrow && <GridHead />}
        {!isNarrow && <PhaseBands weeks={weeks} />}
        {shown.map((week, index) => (
          <WeekRow key={week.start} week={week} row={isNarrow ? null : index + 2}>
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
                  selectedItem={selectedItem}
                  carried={carried}
                  pairingId={pairingId}
                  verdict={!isOver ? null : isRefused ? 'refused' : 'fits'}
                  ceiling={fit?.ceiling ?? ceilings?.get(cell.day) ?? null}
                  asked={fits.current?.asked ?? null}
                  fit={fit?.fit ?? null}
                  isBest={fits.current?.best === cell.day}
                  marks={marks}
                  asRow={isNarrow}
                  actions={actions}
                />
              )
            })}
          </WeekRow>
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {lifted && (
          <KindChip {...chipFace(lifted)} lifted>
            {lifted.words}
          </KindChip>
        )}
      </DragOverlay>
      <MoveSheet
        subject={
          movingFrom && moving
            ? {
                name: nameOfItem(program, moving),
                from: movingFrom,
                session: (moving.kind === 'session' && program.sessions[moving.id]) || null,
              }
            : null
        }
        onClose={() => setMoving(null)}
        onChoose={(day) => {
          const item = moving
          setMoving(null)
          if (item && moveItemTo(builder, item, day)) {
            setActive(day)
            focusDay(day)
            announce(`Moved to ${formatDay(day)}.`)
          }
        }}
      />
    </DndContext>
  )
}

const NO_CHIPS: DayChip[] = []
