import type { Day } from '@strideloom/domain/calendar/day.ts'
import { IconButton } from '@strideloom/ui/control/icon-button.tsx'
import { formatLongDay } from '@strideloom/ui/format/day.ts'
import { NoteIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { Suspense, useState } from 'react'
import { commentsOfDay, useMyComments } from '../comment-hooks.ts'
import type { DayView } from '../plan.ts'
import { CommentSheet } from '../sheets-code.ts'
import classes from './comment-lines.module.css'
import { CommentLines } from './comment-lines.tsx'

const itemsOf = (days: readonly DayView[]): string[] =>
  days.flatMap(({ workouts }) => workouts.flatMap(({ items }) => items.map(({ id }) => id)))

/** On a day of the week: what was written about it and its items, and answered. */
export const DayComments = ({ view, days }: { view: DayView; days: readonly DayView[] }) => {
  const { comments } = useMyComments()
  const shown = commentsOfDay(comments, view.day, {
    here: itemsOf([view]),
    elsewhere: itemsOf(days.filter((one) => one !== view)),
  })
  return shown.length > 0 ? (
    <div className={classes.day}>
      <CommentLines comments={shown} named />
    </div>
  ) : null
}

/** The way to write about a day. */
export const CommentOnDay = ({ day, className }: { day: Day; className?: string }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton
        label={`Comment on ${formatLongDay(day)}`}
        icon={<NoteIcon size={18} />}
        className={className}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      />
      {isOpen && (
        <Suspense>
          <CommentSheet on={{ day, item: null }} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
