import type { LOAD_SURFACES, LoadAmount, LoadKind } from '@strideloom/domain/library/load-amount.ts'
import { type LoadChange, loadChangeSchema } from '@strideloom/domain/programs/load-change.ts'
import { complaintsBy } from '../../lib/form-errors.ts'

/** A change of load as it is typed: nothing chosen is null, and each kind keeps its own amount while another one is looked at. */
export type LoadDraft = {
  kind: LoadKind | null
  km: number | null
  surface: (typeof LOAD_SURFACES)[number] | null
  runs: 'easy' | 'all'
  hills: number | null
  days: number | null
  fromDay: string
  toDay: string
  weekdays: number[]
  sentence: string
  why: string
  pairingId: string | null
  contributor: string | null
}

export const newLoad = (span: { fromDay: string; toDay: string }, pairingId: string | null): LoadDraft => ({
  kind: null,
  km: null,
  surface: null,
  runs: 'easy',
  hills: null,
  days: 1,
  ...span,
  weekdays: [],
  sentence: '',
  why: '',
  pairingId,
  contributor: null,
})

export const loadDraft = ({ amount, id: _, ...load }: LoadChange): LoadDraft => ({
  ...newLoad(load, load.pairingId),
  ...load,
  kind: amount.kind,
  ...(amount.kind === 'volume' && { km: amount.km }),
  ...(amount.kind === 'surface' && { surface: amount.surface, runs: amount.runs }),
  ...(amount.kind === 'hills' && { hills: amount.minutes }),
  ...(amount.kind === 'spacing' && { days: amount.days }),
})

type Unchecked = {
  [K in LoadKind]: Omit<Extract<LoadAmount, { kind: K }>, 'kind'> extends infer A
    ? { [F in keyof A]: A[F] | null } & { kind: K }
    : never
}[LoadKind]

const amountOf = (draft: LoadDraft): Unchecked | null => {
  switch (draft.kind) {
    case 'volume':
      return { kind: 'volume', km: draft.km }
    case 'surface':
      return { kind: 'surface', surface: draft.surface, runs: draft.runs }
    case 'hills':
      return { kind: 'hills', minutes: draft.hills }
    case 'spacing':
      return { kind: 'spacing', days: draft.days }
    case 'habit':
      return { kind: 'habit' }
    case null:
      return null
  }
}

/** The item that was typed, or what is wrong with it by field: `kind`, `amount`, `toDay`, `sentence` and so on. */
export const readLoad = (
  { fromDay, toDay, weekdays, sentence, why, pairingId, contributor, ...draft }: LoadDraft,
  id: string,
): { load: LoadChange; complaints: null } | { load: null; complaints: Record<string, string> } => {
  const amount = amountOf({ fromDay, toDay, weekdays, sentence, why, pairingId, contributor, ...draft })
  if (amount === null) return { load: null, complaints: { kind: 'Choose what is done another way.' } }
  // A contributor is one of the pairing's finding: without the pairing there is none.
  const answers = pairingId === null ? null : contributor
  const input = { id, pairingId, contributor: answers, fromDay, toDay, amount, weekdays, sentence, why }
  const parsed = loadChangeSchema.safeParse(input)
  return parsed.success
    ? { load: parsed.data, complaints: null }
    : { load: null, complaints: complaintsBy(loadChangeSchema, input) ?? {} }
}
