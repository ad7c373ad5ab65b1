import type { RegionId } from '@strideloom/domain/library/ids.ts'
import { type OwnTest, SAFETY_LEVELS, savedTestSchema } from '@strideloom/domain/library/own-test.ts'
import { readDraft } from './read-draft.ts'
import type { Read } from './shelf.ts'

type Flag = OwnTest['flags'][number]

/** A cut-off that may be moved: a number that no clinician waits behind. */
export type CutOff = Pick<Flag, 'level' | 'op'> & { value: number | null }

/** A test while somebody types it. */
export type TestDraft = {
  name: string
  protocol: string
  trials: string
  unit: OwnTest['unit'] | ''
  perSide: boolean
  betterWhen: OwnTest['betterWhen'] | ''
  /** Null for a test of any region, which stays one. */
  regions: RegionId[] | null
  low: number | null
  high: number | null
  /** What is usual, in words. */
  usual: string
  cutOffs: CutOff[]
  mdc: number | null
  mdcSource: string
  /** The difference of the sides from which on it counts. */
  asymmetry: number | null
  notes: string
}

const EMPTY: TestDraft = {
  name: '',
  protocol: '',
  trials: '3, best',
  unit: '',
  perSide: true,
  betterWhen: '',
  regions: [],
  low: null,
  high: null,
  usual: '',
  cutOffs: [{ level: 'restricted', op: 'lt', value: null }],
  mdc: null,
  mdcSource: '',
  asymmetry: null,
  notes: '',
}

const mayMove = ({ level, value }: Flag): boolean => typeof value === 'number' && !SAFETY_LEVELS.includes(level)

/** Cut-offs that stay as they are: those of safety, and those that are a share of a norm or a first value. */
export const fixedFlags = (from: OwnTest | null): Flag[] => (from?.flags ?? []).filter((flag) => !mayMove(flag))

/** A form to begin from: a test's own values, or nothing. */
export const testDraftOf = (from: OwnTest | null): TestDraft => {
  if (!from) return EMPTY
  const {
    name,
    protocol,
    trials,
    unit,
    perSide,
    betterWhen,
    regions,
    reference,
    flags,
    mdc,
    mdcSource,
    asymmetry,
    notes,
  } = from
  const movable = flags.flatMap((flag) =>
    mayMove(flag) ? [{ level: flag.level, op: flag.op, value: Number(flag.value) }] : [],
  )
  return {
    name,
    protocol,
    trials,
    unit,
    perSide,
    betterWhen,
    regions: regions.some((one) => one === '*') ? null : regions.flatMap((one) => (one === '*' ? [] : [one])),
    low: reference.low,
    high: reference.high,
    usual: reference.note,
    cutOffs: movable.length > 0 || flags.length > 0 || unit === 'yes/no' ? movable : EMPTY.cutOffs,
    mdc: mdc?.value ?? null,
    mdcSource: mdcSource ?? '',
    asymmetry: asymmetry?.value ?? null,
    notes,
  }
}

/** The flags in the order they had, with the cut-offs as they stand in the form; one that is emptied is none. */
const flagsOf = ({ cutOffs, betterWhen }: TestDraft, from: OwnTest | null): Flag[] => {
  const typed = [...cutOffs]
  const kept = (from?.flags ?? []).flatMap((flag) => {
    if (!mayMove(flag)) return [flag]
    const value = typed.shift()?.value ?? null
    return value === null ? [] : [{ ...flag, value }]
  })
  // What was not there before stands on the worse side.
  const op = betterWhen === 'higher' ? ('lt' as const) : ('gt' as const)
  return [...kept, ...typed.flatMap(({ level, value }) => (value === null ? [] : [{ level, op, value }]))]
}

/** Where a complaint of the schema stands in the form. */
const FIELDS: Record<string, keyof TestDraft> = {
  'reference.low': 'low',
  'reference.high': 'high',
  'reference.note': 'usual',
  'mdc.value': 'mdc',
  flags: 'cutOffs',
}

/** The test that was typed, or what is wrong, by the form's own fields. What the form does not ask stays as it was. */
export const testFrom = (draft: TestDraft, id: string, from: OwnTest | null): Read<OwnTest, TestDraft> => {
  const { name, protocol, trials, unit, perSide, betterWhen, regions, low, high, usual, notes } = draft
  const mdcSource = draft.mdcSource.trim() === '' ? null : draft.mdcSource
  const value = {
    ...(from ?? { mcid: null, confidence: { reference: '-', mdc: '-', asymmetry: '-' }, sources: [] }),
    id,
    name,
    protocol,
    trials,
    unit,
    perSide,
    betterWhen,
    regions: regions ?? ['*'],
    reference: { low, high, note: usual },
    flags: flagsOf(draft, from),
    mdc: draft.mdc === null ? null : { kind: 'absolute', ...from?.mdc, value: draft.mdc },
    mdcSource: draft.mdc === null ? null : mdcSource,
    asymmetry: draft.asymmetry === null ? null : { kind: 'absolute', ...from?.asymmetry, value: draft.asymmetry },
    notes,
  }
  return readDraft(savedTestSchema, value, draft, FIELDS)
}
