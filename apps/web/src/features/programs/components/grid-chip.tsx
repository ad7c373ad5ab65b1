import { classNames } from '@strideloom/ui/class-names.ts'
import { Menu } from '@strideloom/ui/control/menu.tsx'
import { CheckIcon, CopyIcon, EditIcon, TrashIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { CalendarIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { KindChip } from '@strideloom/ui/mark/kind-chip.tsx'
import { VERDICT_SHAPES } from '@strideloom/ui/verdict/verdict-kind.ts'
import { memo, useState } from 'react'
import type { ChipMark } from '../chip-marks.ts'
import { type DayChip, type ItemRef, keyOfItem } from '../day-chips.ts'
import classes from './grid-chip.module.css'

/** The keys that are held while something is pressed. */
export type HeldKeys = { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }

export type ChipActions = {
  /** Pressed: opens it, or marks it where keys are held or marking is on. */
  onPress: (item: ItemRef, held: HeldKeys) => void
  onOpen: (item: ItemRef) => void
  onMark: (item: ItemRef) => void
  onCopy: (item: ItemRef) => void
  onMove: (item: ItemRef) => void
  onRemove: (item: ItemRef) => void
}

export const chipFace = (chip: DayChip) => ({
  kind: chip.kind,
  ...(chip.detail !== '' && { detail: chip.detail }),
  ...(chip.line !== null && { line: chip.line }),
  ...(chip.pressure !== null && { pressure: chip.pressure }),
  asRead: chip.asRead,
})

/** A chip that can be opened, and, unless its day is gone by, picked up, moved and removed. */
export const GridChip = memo(
  ({
    chip,
    item,
    isLocked,
    isSelected,
    isCarried,
    isMarked,
    mark,
    isTied,
    menuAlways,
    hasMenu,
    actions,
  }: {
    chip: DayChip
    item: ItemRef
    isLocked: boolean
    isSelected: boolean
    isCarried: boolean
    /** One of several, to be moved or copied together. */
    isMarked: boolean
    /** What the guard says of it. */
    mark: ChipMark | null
    /** Part of the chosen pairing. */
    isTied: boolean
    menuAlways: boolean
    hasMenu: boolean
    actions: ChipActions
  }) => {
    const [isNear, setIsNear] = useState(false)
    const Shape = mark?.kind ? VERDICT_SHAPES[mark.kind] : null
    const face = chipFace(chip)
    // A chip of one line has no corner to spare: there the mark stands with the minutes.
    const isInLine = chip.line === null && chip.kind !== 'hands-on'
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: only notices when its menu may be wanted
      <div
        className={classNames(
          classes.holder,
          isSelected && classes.selected,
          isTied && classes.tied,
          isMarked && classes.marked,
          mark?.needsLook && classes.look,
        )}
        // what passes with something in the hand wants no menu
        onPointerEnter={(event) => event.buttons === 0 && setIsNear(true)}
        onPointerLeave={() => setIsNear(false)}
        onFocus={() => setIsNear(true)}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setIsNear(false)
        }}
      >
        <button
          type="button"
          tabIndex={-1}
          data-item={keyOfItem(item)}
          data-locked={isLocked || undefined}
          className={classes.chip}
          aria-pressed={isSelected}
          onClick={(event) => actions.onPress(item, event)}
        >
          <KindChip
            {...face}
            {...(Shape &&
              mark?.kind &&
              isInLine && {
                detail: (
                  <span className={classNames(classes.inLine, classes[mark.kind])} title={mark.sentence}>
                    <Shape size={12} />
                    {face.detail !== undefined && <span className={classes.minutes}>{face.detail}</span>}
                  </span>
                ),
              })}
            asRead={`${chip.asRead}${isMarked ? ', marked' : ''}${mark ? `. ${mark.sentence}` : ''}`}
            ghost={isCarried}
            {...(menuAlways && { className: classes.tall })}
          >
            {chip.words}
          </KindChip>
          {isMarked && (
            <span className={classes.tick} aria-hidden="true">
              <CheckIcon size={11} />
            </span>
          )}
          {Shape && mark?.kind && !isInLine && (
            <span className={classNames(classes.mark, classes[mark.kind])} title={mark.sentence} aria-hidden="true">
              <Shape size={11} />
            </span>
          )}
        </button>
        {hasMenu && !isLocked && !isCarried && (isNear || menuAlways) && (
          <Menu
            label={`More for ${chip.words}`}
            className={classNames(
              classes.more,
              chip.kind === 'hands-on' && classes.onHands,
              menuAlways && classes.still,
            )}
            items={[
              { id: 'open', label: 'Open', icon: <EditIcon />, onSelect: () => actions.onOpen(item) },
              {
                id: 'move',
                label: 'Move to…',
                icon: <CalendarIcon />,
                shortcut: 'M',
                onSelect: () => actions.onMove(item),
              },
              // A change of load spans days of its own: it is moved and removed, and said once.
              ...(item.kind === 'load'
                ? []
                : [
                    {
                      id: 'copy',
                      label: 'Copy to…',
                      icon: <CopyIcon />,
                      shortcut: 'C',
                      onSelect: () => actions.onCopy(item),
                    },
                    {
                      id: 'mark',
                      label: isMarked ? 'Take the mark away' : 'Mark',
                      icon: <CheckIcon />,
                      shortcut: 'X',
                      onSelect: () => actions.onMark(item),
                    },
                  ]),
              null,
              {
                id: 'remove',
                label: 'Remove from this day',
                icon: <TrashIcon />,
                tone: 'danger',
                onSelect: () => actions.onRemove(item),
              },
            ]}
          />
        )}
      </div>
    )
  },
)
