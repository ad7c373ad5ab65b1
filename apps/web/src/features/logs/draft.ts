import { plannedSets, sidesOf } from '@strideloom/domain/logs/as-planned.ts'
import type { LogEntry, PerformedSet } from '@strideloom/domain/logs/schema.ts'
import { KG_PER_LB } from '@strideloom/domain/logs/target.ts'
import type { Dose } from '@strideloom/domain/programs/schema.ts'
import type { ItemView } from './plan.ts'
import type { Answer } from './record.ts'

/** What is being filled in about one exercise. */
export type Draft = Pick<LogEntry, 'reason' | 'effort' | 'pain' | 'painRegion' | 'painSide' | 'note' | 'sets'> & {
  outcome: 'done' | 'partly' | 'skipped'
}

/** Starts from what was answered, else from the prescription. Effort and pain are open until somebody answers. */
export const draftOf = ({ entry, prescribed }: Pick<ItemView, 'entry' | 'prescribed'>): Draft => {
  const answered = entry !== null && entry.outcome !== 'withdrawn' ? entry : null
  const isPerformed = answered?.outcome === 'done' || answered?.outcome === 'partly'
  return {
    outcome: answered && answered.outcome !== 'withdrawn' ? answered.outcome : 'done',
    reason: answered?.reason ?? null,
    effort: answered?.effort ?? null,
    pain: answered?.pain ?? null,
    painRegion: answered?.painRegion ?? null,
    painSide: answered?.painSide ?? null,
    note: answered?.note ?? '',
    sets: isPerformed && answered.sets.length > 0 ? answered.sets : plannedSets(prescribed.dose),
  }
}

/** What a set is counted in; null for a dose in metres, where a tick is enough. */
export const unitOf = (dose: Dose): 'reps' | 'seconds' | null =>
  dose.reps !== null ? 'reps' : dose.seconds !== null ? 'seconds' : null

const total = (sets: readonly PerformedSet[], unit: 'reps' | 'seconds'): number =>
  sets.reduce((sum, set) => sum + (set[unit] ?? 0), 0)

/** The draft with other sets: fewer than planned is partly, all of them is done. A reason to skip stays as chosen. */
export const withSets = (draft: Draft, sets: PerformedSet[], dose: Dose): Draft => {
  const unit = unitOf(dose)
  if (unit === null) return draft
  const isShort = total(sets, unit) < total(plannedSets(dose), unit)
  return { ...draft, sets, outcome: draft.outcome === 'skipped' ? 'skipped' : isShort ? 'partly' : 'done' }
}

/** One set changed; null means it was not done. */
export const withAmount = (
  sets: readonly PerformedSet[],
  set: Pick<PerformedSet, 'ordinal' | 'side'>,
  unit: 'reps' | 'seconds',
  amount: number | null,
): PerformedSet[] =>
  sets.map((one) => (one.ordinal === set.ordinal && one.side === set.side ? { ...one, [unit]: amount } : one))

/** One more set, like the last. */
export const withOneMore = (sets: readonly PerformedSet[], dose: Dose): PerformedSet[] => {
  const ordinal = Math.max(0, ...sets.map((set) => set.ordinal)) + 1
  const last = sets.filter((set) => set.ordinal === ordinal - 1)
  const planned = plannedSets({ ...dose, sets: 1 })
  return [...sets, ...(last.length > 0 ? last : planned).map((set) => ({ ...set, ordinal }))]
}

/** The last set taken away. */
export const withOneFewer = (sets: readonly PerformedSet[]): PerformedSet[] => {
  const ordinal = Math.max(0, ...sets.map((set) => set.ordinal))
  return sets.filter((set) => set.ordinal !== ordinal)
}

/** The sets as rows: one for each set, with a field for each side. */
export const setRows = (sets: readonly PerformedSet[], dose: Dose): { ordinal: number; sets: PerformedSet[] }[] => {
  const order = [...sidesOf(dose), 'left', 'right', 'both']
  const ordinals = [...new Set(sets.map(({ ordinal }) => ordinal))].sort((a, b) => a - b)
  return ordinals.map((ordinal) => ({
    ordinal,
    sets: sets.filter((set) => set.ordinal === ordinal).sort((a, b) => order.indexOf(a.side) - order.indexOf(b.side)),
  }))
}

/** The most that the server keeps for one set; the fields say so, too. */
export const MOST = { reps: 500, seconds: 7200, loadKg: 500 } as const

/** Kilograms as pounds, to a tenth. */
export const poundsOf = (kg: number): number => Math.round((kg / KG_PER_LB) * 10) / 10

const isOutOfReach = (set: PerformedSet): boolean =>
  (['reps', 'seconds', 'loadKg'] as const).some((key) => {
    const amount = set[key]
    return amount !== null && (amount < 0 || amount > MOST[key])
  })

/** The answer that a draft says, or the sentence of what is missing. */
export const answerOf = (draft: Draft, dose: Dose): { answer: Answer } | { missing: string } => {
  if (draft.outcome === 'skipped' && draft.reason === null) return { missing: 'Choose why it was skipped.' }
  const unit = unitOf(dose)
  const isPerformed = draft.outcome !== 'skipped'
  if (isPerformed && draft.sets.some(isOutOfReach)) return { missing: 'Check the numbers: one of them cannot be.' }
  const hasPlace = draft.pain !== null && draft.pain > 0
  return {
    answer: {
      ...draft,
      note: draft.note.trim(),
      reason: isPerformed && draft.outcome === 'done' ? null : draft.reason,
      painRegion: hasPlace ? draft.painRegion : null,
      painSide: hasPlace ? draft.painSide : null,
      // A set without a number was not done; it is left out, not kept as nought.
      sets: isPerformed && unit !== null ? draft.sets.filter((set) => set[unit] !== null) : [],
    },
  }
}
