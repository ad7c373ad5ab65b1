import type { UsualKeyRun } from '@strideloom/domain/training/schema.ts'

/** A key run as it is typed: nothing chosen is null, nothing typed is empty. */
export type KeyRunDraft = {
  weekday: number | null
  startTime: string
  minutes: number | null
  kind: UsualKeyRun['kind'] | null
  effort: NonNullable<UsualKeyRun['effort']> | ''
  title: string
  fromDay: string
}

/** Of a habit that is changed: as it is, from today on. */
export const keyRunDraft = (run: UsualKeyRun | null, weekday: number | null, today: string): KeyRunDraft =>
  run
    ? {
        weekday: run.weekday,
        startTime: run.startTime ?? '',
        minutes: run.minutes,
        kind: run.kind,
        effort: run.effort ?? '',
        title: run.title,
        fromDay: run.fromDay > today ? run.fromDay : today,
      }
    : { weekday, startTime: '', minutes: null, kind: null, effort: '', title: '', fromDay: today }

/** What the server is asked to keep. */
export const keyRunInput = ({ effort, ...draft }: KeyRunDraft, id: string) => ({
  ...draft,
  id,
  effort: effort === '' ? null : effort,
  untilDay: null,
})
