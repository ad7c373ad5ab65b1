import type { LoadAnswer } from '@strideloom/domain/logs/load-answer-schema.ts'
import type { Move } from '@strideloom/domain/logs/moves.ts'
import type { Unplanned } from '@strideloom/domain/logs/unplanned.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import type { RunningDay } from '@strideloom/domain/training/running-day-schema.ts'
import type { Kept } from '../../lib/kept-here.ts'
import type { DayWrite } from './running-outbox.ts'

type Some = readonly Kept<DayWrite>[]

// What was told of days is kept in one list; each screen reads its own kind of it.

export const runningDaysIn = (kept: Some): Kept<RunningDay>[] =>
  kept.filter((one): one is Kept<RunningDay> => 'told' in one.value)

export const availabilityIn = (kept: Some): Kept<AvailabilityTold>[] =>
  kept.filter((one): one is Kept<AvailabilityTold> => 'spanId' in one.value)

export const loadAnswersIn = (kept: Some): Kept<LoadAnswer>[] =>
  kept.filter((one): one is Kept<LoadAnswer> => 'changeId' in one.value)

export const movesIn = (kept: Some): Kept<Move>[] => kept.filter((one): one is Kept<Move> => 'movedAt' in one.value)

export const unplannedIn = (kept: Some): Kept<Unplanned>[] =>
  kept.filter((one): one is Kept<Unplanned> => 'workId' in one.value)
