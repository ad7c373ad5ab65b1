import { sameContent } from '@strideloom/domain/same-content.ts'
import { classNames } from '@strideloom/ui/class-names.ts'
import { dayOfMonth, formatDay, formatShortDay } from '@strideloom/ui/format/day.ts'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { KindChip } from '@strideloom/ui/mark/kind-chip.tsx'
import { UnseenLine } from '@strideloom/ui/mark/unseen-line.tsx'
import { memo } from 'react'
import type { ToldDay } from '../availability.ts'
import type { ChipMark } from '../chip-marks.ts'
import { type DayChip, type ItemRef, keyOfItem, sameItem } from '../day-chips.ts'
import type { Fit } from '../day-fits.ts'
import type { GridDay as Cell } from '../grid-weeks.ts'
import { DayCeiling } from './day-ceiling.tsx'
import { type ChipActions, chipFace, GridChip } from './grid-chip.tsx'
import classes from './grid-day.module.css'

export type GridDayProps = {
  cell: Cell
  chips: readonly DayChip[]
  /** The one stop of the Tab key. */
  isActive: boolean
  isSelected: boolean
  selectedItem: ItemRef | null
  carried: ItemRef | null
  /** The chosen pairing: what belongs to it is tied together. */
  pairingId: string | null
  /** While something is held over this day. */
  verdict: 'fits' | 'refused' | null
  /** The most that the day takes; null where nothing can be planned or the guard is not there. */
  ceiling: number | null
  /** What is in the hand asks for so much; null while it is no session. */
  asked: number | null
  /** How the day takes the session in the hand. */
  fit: Fit | null
  /** The day to take in doubt. */
  isBest: boolean
  /** What the guard says of sessions of this day, by their id. */
  marks: ReadonlyMap<string, ChipMark> | null
  /** Keys of what is marked on this day, joined: the same text while nothing changed. */
  marked: string
  /** What the runner told of the day: away, limited, no gym. */
  told: ToldDay | null
  /** A press marks: menus would be in the way of the finger. */
  isMarking: boolean
  /** In words over the chips on narrow screens. */
  asRow: boolean
  actions: ChipActions
}

const NO_CHIPS: readonly DayChip[] = []
const NOTHING: readonly string[] = []

/** A day of the grid. It is drawn again only when something on it changed. */
export const GridDay = memo(
  ({
    cell,
    chips = NO_CHIPS,
    isActive,
    isSelected,
    selectedItem,
    carried,
    pairingId,
    verdict,
    ceiling,
    asked,
    fit,
    isBest,
    marks,
    marked,
    told,
    isMarking,
    asRow,
    actions,
  }: GridDayProps) => {
    const { day, state, isToday } = cell
    const markedKeys = marked === '' ? NOTHING : marked.split(' ')
    const isFolded = state === 'past' && !asRow
    return (
      // biome-ignore lint/a11y/useSemanticElements: a grid of days, not a table of data
      <div
        role="gridcell"
        tabIndex={isActive ? 0 : -1}
        data-day={day}
        aria-selected={isSelected}
        className={classNames(
          classes.day,
          classes[state],
          isFolded && classes.folded,
          isToday && classes.today,
          isSelected && classes.selected,
          ceiling !== null && classes.gauged,
          fit === 'fits' && classes.takes,
          isBest && classes.best,
          verdict && classes[verdict],
          asRow && classes.row,
        )}
      >
        <div className={classes.asRead}>
          <UnseenLine>{dayWords(cell, chips.length, told, ceiling)}</UnseenLine>
        </div>
        <span className={classes.date} aria-hidden="true">
          {asRow ? formatDay(day) : dayOfMonth(day) === 1 ? formatShortDay(day) : dayOfMonth(day)}
          {isToday && <span className={classes.now}>today</span>}
          {asRow && ceiling !== null && <DayCeiling ceiling={ceiling} asked={asked} lie />}
        </span>
        {!asRow && ceiling !== null && <DayCeiling ceiling={ceiling} asked={asked} lie={false} />}
        {told && (
          <span className={classNames(classes.told, told.kind === 'away' && classes.away)} aria-hidden="true">
            {told.words}
          </span>
        )}
        <div className={classes.chips}>
          {chips.map((chip) =>
            chip.item === null ? (
              <KindChip
                key={chip.key}
                {...chipFace(chip)}
                locked={!chip.goesOn}
                {...(asRow && { className: classes.fixed })}
              >
                {chip.words}
              </KindChip>
            ) : isFolded ? (
              <button
                key={chip.key}
                type="button"
                tabIndex={-1}
                data-item={keyOfItem(chip.item)}
                className={classes.glyph}
                title={chip.words}
                onClick={(event) => chip.item && actions.onPress(chip.item, event)}
              >
                <KindGlyph kind={chip.kind} size={13} />
                <span className={classes.asRead}>
                  <UnseenLine>{chip.asRead}</UnseenLine>
                </span>
              </button>
            ) : (
              <GridChip
                key={chip.key}
                chip={chip}
                item={chip.item}
                isLocked={state === 'past'}
                isSelected={sameItem(chip.item, selectedItem)}
                isCarried={sameItem(chip.item, carried)}
                isMarked={markedKeys.includes(keyOfItem(chip.item))}
                mark={marks?.get(chip.item.id) ?? null}
                isTied={pairingId !== null && chip.pairingIds.includes(pairingId)}
                menuAlways={asRow}
                hasMenu={!isMarking}
                actions={actions}
              />
            ),
          )}
          {isBest ? (
            <span className={classes.hint}>
              fits here
              {asked !== null && <b>{asked}</b>}
            </span>
          ) : (
            verdict === 'fits' && <span className={classes.hint}>put it here</span>
          )}
          {verdict === 'refused' && asked !== null && ceiling !== null && asked > ceiling && (
            <span className={classes.refusal}>
              max {ceiling}, asked {asked}
            </span>
          )}
        </div>
      </div>
    )
  },
  (before, after) =>
    before.isActive === after.isActive &&
    before.isSelected === after.isSelected &&
    before.selectedItem === after.selectedItem &&
    before.carried === after.carried &&
    before.pairingId === after.pairingId &&
    before.verdict === after.verdict &&
    before.ceiling === after.ceiling &&
    before.asked === after.asked &&
    before.fit === after.fit &&
    before.isBest === after.isBest &&
    (before.marks === after.marks || sameMarksOn(before, after)) &&
    before.marked === after.marked &&
    before.told === after.told &&
    before.isMarking === after.isMarking &&
    before.asRow === after.asRow &&
    before.actions === after.actions &&
    sameContent(before.cell, after.cell) &&
    sameContent(before.chips, after.chips),
)

const sameMarksOn = (before: GridDayProps, after: GridDayProps): boolean =>
  after.chips.every(({ item }) => !item || before.marks?.get(item.id) === after.marks?.get(item.id))

/** "Mon 4 May, today, 2 things, away, ceiling 6." */
const dayWords = ({ day, state, isToday }: Cell, count: number, told: ToldDay | null, ceiling: number | null): string =>
  `${[
    formatDay(day),
    isToday && 'today',
    wordsOf(state, count),
    told?.words.toLowerCase(),
    ceiling !== null && `ceiling ${ceiling}`,
  ]
    .filter(Boolean)
    .join(', ')}.`

const wordsOf = (state: Cell['state'], count: number): string => {
  const things = count === 0 ? 'nothing planned' : count === 1 ? '1 thing' : `${count} things`
  return state === 'past' ? `${things}, gone by` : state === 'outside' ? `${things}, outside the blocks` : things
}
