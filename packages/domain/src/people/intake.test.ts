import { describe, expect, test } from 'vitest'
import type { FlagAnswer, Injury } from './answer-schema.ts'
import { closesHandsOn, deskQuestions, INTAKE_FLAGS, intakeQuestions } from './flag-questions.ts'
import { changedAnswers, checkComplete, injuryChanges, intakeGaps, minorByBirthDate } from './intake.ts'
import { intakeSchema, runnerSchema } from './schema.ts'

const answer = (change: Partial<FlagAnswer> = {}): FlagAnswer => ({
  flag: 'chest-pain',
  reply: 'no',
  since: null,
  region: null,
  side: null,
  followUp: null,
  note: '',
  ...change,
})
const ID = '01930000-0000-7000-8000-000000000001'
const injury = (change: Partial<Injury> = {}): Injury => ({
  id: ID,
  kind: 'sprain',
  region: 'ankle',
  side: 'left',
  occurredOn: null,
  resolvedOn: null,
  note: '',
  ...change,
})

describe('safety questions of an intake', () => {
  test('each is asked once, in words for a runner', () => {
    const questions = intakeQuestions().flatMap((group) => group.questions)
    expect(questions.map(({ flag }) => flag).sort()).toEqual([...INTAKE_FLAGS].sort())
    for (const { question } of questions) expect(question).not.toMatch(/\b(client|patient|athlete)\b|[≤≥→]|>=/i)
    for (const group of intakeQuestions()) expect(group.questions.length).toBeGreaterThan(0)
  })

  test('§12 the short set at the desk is what the reference lists for it, the gravest first', () => {
    const asked = deskQuestions().flatMap(({ questions }) => questions.map(({ flag }) => flag))
    expect(asked).toHaveLength(32)
    expect(asked[0]).toBe('chest-pain')
    for (const flag of [
      'suspected-dvt',
      'fever-illness',
      'rhabdo',
      'pregnancy',
      'painkiller-today',
      'alcohol',
      'cramp-active',
    ])
      expect(asked).toContain(flag)
    for (const flag of ['osteoporosis', 'minor', 'allergy', 'hypermobility', 'exertional-compartment'])
      expect(asked).not.toContain(flag)
  })

  test('a yes to an absolute flag closes hands-on work, a no or a don’t know does not', () => {
    expect(closesHandsOn(answer({ reply: 'yes' }))).toBe(true)
    expect(closesHandsOn(answer({ reply: 'no' }))).toBe(false)
    expect(closesHandsOn(answer({ reply: 'unknown' }))).toBe(false)
    expect(closesHandsOn(answer({ flag: 'hypermobility', reply: 'yes' }))).toBe(false)
  })

  test('a pregnancy closes it only when the question behind it is answered with yes', () => {
    const pregnant = answer({ flag: 'pregnancy', reply: 'yes' })
    expect(closesHandsOn(pregnant)).toBe(false)
    expect(closesHandsOn({ ...pregnant, followUp: 'yes' })).toBe(true)
    expect(closesHandsOn({ ...pregnant, followUp: 'no' })).toBe(false)
  })
})

describe('what an intake says anew', () => {
  test('only answers that differ are appended', () => {
    expect(changedAnswers([answer()], [answer()])).toEqual([])
    for (const change of [{ reply: 'yes' }, { since: '2026-11-01' }, { note: 'x' }, { side: 'left' }] as const)
      expect(changedAnswers([answer()], [answer(change)])).toHaveLength(1)
    expect(changedAnswers([], [answer()])).toHaveLength(1)
    expect(changedAnswers([answer()], [])).toEqual([])
  })

  test('injuries are written when they differ and retired when they are left out', () => {
    expect(injuryChanges([injury()], [injury()])).toEqual({ write: [], retire: [] })
    expect(injuryChanges([injury()], [injury({ side: 'right' })]).write).toHaveLength(1)
    expect(injuryChanges([injury()], [])).toEqual({ write: [], retire: [ID] })
  })
})

describe('a complete intake', () => {
  const flags = INTAKE_FLAGS.map((flag) => answer({ flag, reply: 'unknown' }))
  const consents = [
    { kind: 'health-record', given: true },
    { kind: 'hands-on', given: false },
  ]

  test('has goals, an answer to every question, and asked for both consents; a refusal is an answer', () => {
    expect(intakeGaps({ goals: 'Finish', flags, consents })).toEqual([])
    expect(intakeGaps({ goals: '', flags: [], consents: [] }).map(({ at }) => at)).toEqual([
      'goals',
      'flags',
      'consents',
    ])
    expect(intakeGaps({ goals: 'Finish', flags: flags.slice(1), consents })[0]?.sentence).toBe(
      'One safety question has no answer.',
    )
  })

  test('lacks the question behind a yes, and a guardian for a minor', () => {
    const pregnant = flags.map((one) => (one.flag === 'pregnancy' ? { ...one, reply: 'yes' as const } : one))
    expect(intakeGaps({ goals: 'Finish', flags: pregnant, consents })).toHaveLength(1)
    const minor = flags.map((one) => (one.flag === 'minor' ? { ...one, reply: 'yes' as const } : one))
    expect(intakeGaps({ goals: 'Finish', flags: minor, consents })[0]?.at).toBe('consents')
  })

  test('is refused with what is missing', () => {
    const gaps = intakeGaps({ goals: '', flags, consents })
    expect(() => checkComplete(true, gaps)).toThrow(
      /No goal is written down\. Fill these, or save it without completing/,
    )
    expect(() => checkComplete(false, gaps)).not.toThrow()
  })

  test('the birth date answers whether somebody is a minor; without one it is asked', () => {
    expect(minorByBirthDate('2008-11-24', '2026-11-23')).toBe('yes')
    expect(minorByBirthDate('2008-11-23', '2026-11-23')).toBe('no')
    expect(minorByBirthDate(null, '2026-11-23')).toBeNull()
  })
})

describe('what may be sent', () => {
  const intake = { id: ID, complete: false }
  const sentence = (change: Record<string, unknown>) =>
    intakeSchema.safeParse({ ...intake, ...change }).error?.issues[0]?.message

  test('nothing has to be said', () => {
    expect(intakeSchema.parse(intake)).toMatchObject({ weeklyKm: null, regularFirmMassage: null, flags: [], goals: '' })
  })

  test('each refusal is a sentence', () => {
    expect(sentence({ weeklyKm: -1 })).toBe('Weekly volume is a number from 0 to 400 km.')
    expect(sentence({ injuries: [injury({ side: 'center' })] })).toMatch(/does not have that side/)
    expect(sentence({ injuries: [injury({ region: null })] })).toMatch(/does not have that side/)
    expect(sentence({ injuries: [injury({ region: 'lumbar', side: 'center' })] })).toBeUndefined()
    expect(sentence({ injuries: [injury(), injury()] })).toMatch(/twice/)
    expect(sentence({ flags: [answer(), answer()] })).toMatch(/twice/)
    expect(sentence({ injuries: [injury({ occurredOn: '2026-05-02', resolvedOn: '2026-05-01' })] })).toMatch(
      /over lies before the day it began/,
    )
  })

  test('a runner’s tags are each there once', () => {
    const runner = { name: 'Maya', timeZone: 'Europe/Stockholm', responsibleId: ID }
    expect(runnerSchema.parse({ ...runner, tags: ['Trail', 'trail ', 'calf'] }).tags).toEqual(['trail', 'calf'])
    expect(runnerSchema.parse({ ...runner, email: '', phone: '', birthDate: '' })).toMatchObject({
      email: null,
      phone: null,
      birthDate: null,
    })
  })
})
