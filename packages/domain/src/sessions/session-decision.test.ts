import { describe, expect, it } from 'vitest'
import { decisionForRunner, decisionTitle } from './decision-words.ts'
import {
  complaintAboutOutcomeDay,
  DECISION_KINDS,
  decisionOutcomeSchema,
  MOST_DECISIONS,
  sessionDecisionSchema,
} from './session-decision.ts'
import { sessionRecordSchema } from './session-record-schema.ts'

const id = (n: number) => `0196f000-0000-7000-8000-00000000000${n}`
const achilles = { region: 'achilles' as const, side: 'left' as const }
const refer = { id: id(1), kind: 'refer', place: achilles, note: 'Dr. Holm', tellRunner: true }
const complaints = (value: unknown) =>
  (sessionDecisionSchema.safeParse(value).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])

describe('S62 a decision where hands alone are not enough', () => {
  it('has a kind and says whether the runner is told; place and note may be left open', () => {
    expect(complaints(refer)).toEqual([])
    expect(sessionDecisionSchema.parse({ id: id(1), kind: 'refer', tellRunner: false })).toMatchObject({
      place: null,
      note: '',
    })
    expect(complaints({ ...refer, kind: 'operate' })).toEqual([['kind', 'Choose strength, prehab or a referral.']])
    expect(complaints({ ...refer, tellRunner: undefined })).toEqual([['tellRunner', 'Say whether the runner is told.']])
    expect(complaints({ ...refer, place: { region: 'soleus', side: 'center' } }).map(([path]) => path)).toEqual([
      'place.side',
    ])
  })

  it('is one of at most three in a session, each once', () => {
    const record = (decisions: unknown[]) =>
      sessionRecordSchema.shape.decisions.safeParse(decisions).error?.issues.map(({ message }) => message) ?? []
    const several = (count: number) => Array.from({ length: count }, (_, index) => ({ ...refer, id: id(index) }))
    expect(record(several(MOST_DECISIONS))).toEqual([])
    expect(record(several(MOST_DECISIONS + 1))).toEqual([
      'At most 3 decisions in one session. The rest is for the program.',
    ])
    expect(record([refer, refer])).toEqual(['The same decision is there twice.'])
    expect(sessionRecordSchema.shape.decisions.parse(undefined)).toEqual([])
  })

  it('is said to therapists with its place', () => {
    expect(decisionTitle({ kind: 'refer', place: achilles })).toBe('Refer to a clinician, left Achilles tendon')
    expect(decisionTitle({ kind: 'add-strength', place: null })).toBe('Add strength')
  })

  it('is said to the runner as what is to do, and never why', () => {
    expect(decisionForRunner({ kind: 'refer', place: achilles })).toBe('See a clinician about the left Achilles tendon')
    expect(decisionForRunner({ kind: 'refer', place: null })).toBe('See a clinician, as you agreed')
    expect(decisionForRunner({ kind: 'add-strength', place: { region: 'soleus', side: 'both' } })).toBe(
      'Strength work for the soleus on both sides is coming into your plan',
    )
    const told = { ...refer, note: 'Fears a rupture' }
    for (const kind of DECISION_KINDS) expect(decisionForRunner({ ...told, kind })).not.toContain('rupture')
  })
})

describe('S62 what came of it', () => {
  const outcome = (more: object) =>
    (decisionOutcomeSchema.safeParse({ result: 'done', note: '', day: '2026-11-20', ...more }).error?.issues ?? []).map(
      ({ path }) => path.join('.'),
    )

  it('is done or not done with or without words; another course is written down', () => {
    expect(outcome({})).toEqual([])
    expect(outcome({ result: 'not-done' })).toEqual([])
    expect(outcome({ result: 'changed' })).toEqual(['note'])
    expect(outcome({ result: 'changed', note: ' ' })).toEqual(['note'])
    expect(outcome({ result: 'changed', note: 'Sees the physiotherapist instead.' })).toEqual([])
    expect(outcome({ result: 'maybe' })).toEqual(['result'])
    expect(outcome({ day: '2026-02-30' })).toEqual(['day'])
  })

  it('is of a day from the decision until today', () => {
    const complaint = (day: string) => complaintAboutOutcomeDay(day, '2026-11-12', '2026-11-23')
    expect(complaint('2026-11-12')).toBeNull()
    expect(complaint('2026-11-23')).toBeNull()
    expect(complaint('2026-11-11')).toMatch(/before it was decided/)
    expect(complaint('2026-11-24')).toMatch(/still to come/)
  })
})
