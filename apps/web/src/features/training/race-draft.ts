import type { Race } from '@strideloom/domain/training/schema.ts'

/** A race as it is typed: nothing chosen is null, nothing typed is empty. */
export type RaceDraft = {
  name: string
  day: string
  startTime: string
  distanceKm: number | null
  priority: Race['priority'] | null
  status: Race['status']
}

export const raceDraft = (race: Race | null): RaceDraft => ({
  name: race?.name ?? '',
  day: race?.day ?? '',
  startTime: race?.startTime ?? '',
  distanceKm: race?.distanceKm ?? null,
  priority: race?.priority ?? null,
  status: race?.status ?? 'planned',
})

/** What may be said about a race on that day: before it, only that it is planned or cancelled. */
export const possibleStatuses = (day: string, today: string): Race['status'][] =>
  day > today ? ['planned', 'cancelled'] : ['planned', 'done', 'dnf', 'dns', 'cancelled']
