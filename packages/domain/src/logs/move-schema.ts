import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { instantSchema } from '../calendar/instant-schema.ts'
import { idSchema } from '../text.ts'
import { movableWithin } from './move-days.ts'

/** A workout laid on another day, as the phone tells it; the id is the phone's, so the same move twice is one. */
export const moveSchema = z
  .object({
    id: idSchema,
    workoutId: idSchema,
    fromDay: daySchema,
    toDay: daySchema,
    movedAt: instantSchema,
  })
  .refine(
    ({ fromDay, toDay }) => {
      const { from, to } = movableWithin(fromDay)
      return toDay >= from && toDay <= to
    },
    {
      path: ['toDay'],
      error: 'This is too far from its day in the plan: at most one week before it or two after.',
    },
  )
