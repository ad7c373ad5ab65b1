import { type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { NoteIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { Suspense, useState } from 'react'
import { firstName } from '../../../lib/first-name.ts'
import { commentsOfDay, useMyComments } from '../comment-hooks.ts'
import { useWeek } from '../hooks.ts'
import { CommentSheet } from '../sheets-code.ts'
import classes from './comment-lines.module.css'
import { CommentLines } from './comment-lines.tsx'

/** What was written about today and stands at none of its items, and the way to write about the day. */
export const CommentsToday = ({ today }: { today: Day }) => {
  const { comments, therapist } = useMyComments()
  const { days } = useWeek(startOfWeek(today))
  const [isOpen, setOpen] = useState(false)
  const here = itemsOf((days ?? []).filter(({ day }) => day === today))
  const elsewhere = itemsOf((days ?? []).filter(({ day }) => day !== today))
  const shown = commentsOfDay(comments, today, { here: [], elsewhere: [...here, ...elsewhere] })
  return (
    <div className={classes.today}>
      <CommentLines comments={shown} named />
      <Button look="quiet" icon={<NoteIcon size={16} />} className={classes.open} onClick={() => setOpen(true)}>
        {`Write to ${therapist === null ? 'your therapist' : firstName(therapist)} about today`}
      </Button>
      {isOpen && (
        <Suspense>
          <CommentSheet on={{ day: today, item: null }} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}

const itemsOf = (days: readonly { workouts: readonly { items: readonly { id: string }[] }[] }[]): string[] =>
  days.flatMap(({ workouts }) => workouts.flatMap(({ items }) => items.map(({ id }) => id)))
