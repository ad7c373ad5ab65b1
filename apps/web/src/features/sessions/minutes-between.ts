import { hoursBetween, type Instant } from '@strideloom/domain/calendar/instant.ts'

/** Whole minutes from one moment to another, cut; negative before it. */
export const minutesBetween = (from: Instant, to: Instant): number => Math.floor(hoursBetween(from, to) * 60)
