import type { Day } from '@strideloom/domain/calendar/day.ts'
import { itemDay, itemsOn } from '@strideloom/domain/programs/day-item.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { useCallback, useMemo, useState } from 'react'
import { useBuilder } from './builder-context.ts'
import { type CopySubject, type CopyWay, copyOfDay, copyOfItems, copyOfWeek } from './copy-subject.ts'
import { type ItemRef, keyOfItem } from './day-chips.ts'
import { nameOfItem } from './edit-day-items.ts'
import { removeMany } from './many-edits.ts'
import { useLatest } from './use-latest.ts'
import { useMarked } from './use-marked.ts'

type HeldKeys = { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }

/**
 * What can be done with what stands on the grid. Whatever is asked of one of the marked things is done to all of them;
 * `moving` and `copying` are what a day is being asked for.
 */
export const useGridActions = () => {
  const builder = useBuilder()
  const marks = useMarked()
  const [moving, setMoving] = useState<readonly ItemRef[] | null>(null)
  const [copying, setCopying] = useState<CopySubject | null>(null)
  const latest = useLatest({ builder, marks })

  const together = useCallback(
    (item: ItemRef): readonly ItemRef[] => {
      const { marked, items } = latest.current.marks
      return marked.has(keyOfItem(item)) ? items : [item]
    },
    [latest],
  )

  // stable, so that a day is not drawn again because of them
  const actions = useMemo(() => {
    const now = () => latest.current
    const onOpen = (item: ItemRef) => {
      now().marks.begin(itemDay(now().builder.program, item))
      now().builder.select({ kind: item.kind, id: item.id })
    }
    const onMark = (what: ItemRef | { day: Day }) => {
      const { builder, marks } = now()
      if ('day' in what) marks.toggle(itemsOn(builder.program, what.day), formatDay(what.day))
      else marks.toggle([what], nameOfItem(builder.program, what))
    }
    const onCopy = (what: ItemRef | { day: Day } | { week: Day }, way: CopyWay = 'days') => {
      const { builder, marks } = now()
      const { program } = builder
      if ('week' in what) setCopying(copyOfWeek(program, what.week, way === 'days' ? 'weeks' : way))
      else if (!('day' in what)) setCopying(copyOfItems(program, together(what), way))
      else if (marks.items.length > 0) setCopying(copyOfItems(program, marks.items, way))
      else setCopying(copyOfDay(program, what.day, way))
    }
    return {
      onOpen,
      onMark,
      onCopy,
      onMove: (item: ItemRef) => setMoving(together(item)),
      onRemove: (item: ItemRef) => removeMany(now().builder, together(item)),
      onPress: (item: ItemRef, held: HeldKeys) => {
        const { builder, marks } = now()
        const day = itemDay(builder.program, item)
        if (held.shiftKey && day) marks.extend(day, day)
        else if (held.ctrlKey || held.metaKey || marks.isMarking) onMark(item)
        else onOpen(item)
      },
      onPressDay: (day: Day, held: HeldKeys) => {
        const { builder, marks } = now()
        if (held.shiftKey) marks.extend(day, day)
        else if (held.ctrlKey || held.metaKey || marks.isMarking) onMark({ day })
        else {
          marks.begin(day)
          builder.select({ kind: 'day', day })
        }
      },
    }
  }, [latest, together])

  return { marks, together, actions, moving, setMoving, copying, setCopying }
}
