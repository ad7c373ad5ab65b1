import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import assessments from './data/assessments.json' with { type: 'json' }
import exercisesFile from './data/exercises.json' with { type: 'json' }
import findings from './data/findings.json' with { type: 'json' }
import programs from './data/programs.json' with { type: 'json' }
import redFlagsFile from './data/red-flags.json' with { type: 'json' }
import regionsFile from './data/regions.json' with { type: 'json' }
import techniquesFile from './data/techniques.json' with { type: 'json' }
import { exerciseEntrySchema } from './exercise-schema.ts'
import { EXERCISES, exercise } from './exercises.ts'
import { PATTERN_IDS, RED_FLAG_IDS, REGION_IDS, type RegionId, TEST_IDS } from './ids.ts'
import { patternEntrySchema } from './pattern-schema.ts'
import { PATTERN_REGIONS, PATTERNS, pattern, TRIGGER_TESTS } from './patterns.ts'
import { redFlagEntrySchema } from './red-flag-schema.ts'
import { asksForRegion, flagsAskedAt, RED_FLAGS, redFlag } from './red-flags.ts'
import { regionEntrySchema } from './region-schema.ts'
import { REGIONS, region } from './regions.ts'
import { techniqueEntrySchema } from './technique-schema.ts'
import { suitsRegion, TECHNIQUES, technique } from './techniques.ts'
import { PLAIN_TEXTS } from './template-plain.ts'
import { templateEntrySchema } from './template-schema.ts'
import { TEMPLATES, template } from './templates.ts'
import { testEntrySchema } from './test-schema.ts'
import { assessmentTest, TESTS } from './tests.ts'

const FILES = [
  ['regions', regionsFile.regions, regionEntrySchema, 31],
  ['tests', assessments.assessments, testEntrySchema, 25],
  ['exercises', exercisesFile.exercises, exerciseEntrySchema, 126],
  ['techniques', techniquesFile.techniques, techniqueEntrySchema, 25],
  ['patterns', findings.findings, patternEntrySchema, 19],
  ['red flags', redFlagsFile.redFlags, redFlagEntrySchema, 41],
  ['templates', programs.programs, templateEntrySchema, 10],
] as const

const ids = (list: readonly { id: string }[]) => list.map((entry) => entry.id)
const unknownExercises = (list: readonly string[]) => list.filter((id) => exercise(id) === null)

describe('the shipped data', () => {
  it.each(FILES)('%s have the shape that the code relies on, each id once', (_name, entries, schema, count) => {
    const shape = z.array(schema as z.ZodType).safeParse(entries)
    expect(shape.success ? [] : z.prettifyError(shape.error)).toEqual([])
    expect(new Set(ids(entries)).size).toBe(count)
    expect(entries).toHaveLength(count)
  })

  it('has exactly the ids that the code knows by name', () => {
    expect(ids(REGIONS)).toEqual([...REGION_IDS])
    expect(ids(TESTS)).toEqual([...TEST_IDS])
    expect(ids(PATTERNS)).toEqual([...PATTERN_IDS])
    expect(ids(RED_FLAGS)).toEqual([...RED_FLAG_IDS])
  })

  it('finds every entry by its id, and null for what a practice may have added', () => {
    for (const entry of REGIONS) expect(region(entry.id)).toBe(entry)
    for (const entry of TESTS) expect(assessmentTest(entry.id)).toBe(entry)
    for (const entry of PATTERNS) expect(pattern(entry.id)).toBe(entry)
    for (const entry of RED_FLAGS) expect(redFlag(entry.id)).toBe(entry)
    for (const entry of EXERCISES) expect(exercise(entry.id)).toBe(entry)
    for (const entry of TECHNIQUES) expect(technique(entry.id)).toBe(entry)
    for (const entry of TEMPLATES) expect(template(entry.id)).toBe(entry)
    for (const find of [exercise, technique, template]) expect(find('not-shipped')).toBeNull()
  })
})

describe('exercises', () => {
  it('step down to nothing harder and up to nothing easier, and never in a circle', () => {
    for (const one of EXERCISES) {
      const easier = one.regressionId === null ? null : exercise(one.regressionId)
      const harder = one.progressionId === null ? null : exercise(one.progressionId)
      expect([one.id, one.regressionId === null, easier === null]).toEqual([
        one.id,
        easier === null,
        one.regressionId === null,
      ])
      expect([one.id, one.progressionId === null]).toEqual([one.id, harder === null])
      expect(easier?.level ?? 1).toBeLessThanOrEqual(one.level)
      expect(harder?.level ?? 3).toBeGreaterThanOrEqual(one.level)
    }
    for (const step of ['regressionId', 'progressionId'] as const) {
      for (const start of EXERCISES) {
        const seen = new Set<string>()
        for (let at: string | null = start.id; at !== null; at = exercise(at)?.[step] ?? null) {
          expect(seen.has(at), `${step} of ${start.id} comes back to ${at}`).toBe(false)
          seen.add(at)
        }
      }
    }
  })

  it('say how much a set is in one way', () => {
    for (const { id, prescription } of EXERCISES) {
      const ways = [prescription.repsMin, prescription.seconds, prescription.metres].filter((way) => way !== undefined)
      expect([id, ways.length]).toEqual([id, 1])
    }
  })
})

describe('patterns', () => {
  it.each(PATTERNS)('$id names what exists', (entry) => {
    const lists = [entry.mobility, entry.activation, entry.strength, entry.prehab, entry.plyometric, entry.trunk]
    expect(unknownExercises(lists.flat())).toEqual([])
    for (const category of ['mobility', 'activation', 'strength', 'prehab', 'plyometric', 'trunk'] as const) {
      for (const id of entry[category]) expect([id, exercise(id)?.category]).toEqual([id, category])
    }
    for (const work of entry.manual) {
      for (const id of work.techniques) {
        const found = technique(id)
        expect([id, found !== null && suitsRegion(found, work.region)]).toEqual([id, true])
      }
    }
    expect(new Set(ids(entry.contributors)).size).toBe(entry.contributors.length)
    expect(PATTERN_REGIONS[entry.id].length).toBeGreaterThan(0)
  })

  it('use one meaning for one id of a contributor, everywhere', () => {
    const meanings = new Map<string, string>()
    for (const { id, condition } of PATTERNS.flatMap((entry) => entry.contributors)) {
      const meaning = JSON.stringify(condition)
      expect([id, meanings.get(id) ?? meaning]).toEqual([id, meaning])
      meanings.set(id, meaning)
    }
  })

  it('test what the condition executes', () => {
    for (const { id, test, condition } of PATTERNS.flatMap((entry) => entry.contributors)) {
      if (condition === null) continue
      if ('tests' in condition) expect([id, condition.tests.includes(test as never)]).toEqual([id, true])
      else if ('test' in condition) expect([id, condition.test]).toEqual([id, test])
      else expect([id, ['load', 'readiness'].includes(test)]).toEqual([id, true])
    }
  })

  it('have a trigger test only where the trigger says so', () => {
    for (const [id, test] of Object.entries(TRIGGER_TESTS)) {
      const entry = PATTERNS.find((candidate) => candidate.id === id)
      expect(entry?.trigger).toContain(test)
    }
  })
})

describe('techniques', () => {
  it('never reach a region where hands do not belong', () => {
    for (const entry of TECHNIQUES) {
      for (const id of entry.regions) expect([entry.id, id, region(id).handsOn]).not.toEqual([entry.id, id, 'no'])
    }
  })

  it('suit the parts of a region they are meant for', () => {
    const contractRelax = technique('contract-relax')
    expect(contractRelax && suitsRegion(contractRelax, 'soleus')).toBe(true)
    expect(contractRelax && suitsRegion(contractRelax, 'itb')).toBe(false)
  })
})

describe('tests', () => {
  it('give a reference, flags, the smallest real change and where the numbers come from', () => {
    for (const test of TESTS) {
      expect(test.sources.length).toBeGreaterThan(0)
      const usesNorm = test.flags.some((flag) => String(flag.value).endsWith('norm'))
      expect([test.id, usesNorm]).toEqual([test.id, test.normTable !== undefined])
    }
  })

  it('have a norm table without holes', () => {
    const rows = TESTS.flatMap((test) => test.normTable ?? [])
    rows.slice(1).forEach((row, index) => {
      expect(row.ageFrom).toBe((rows[index]?.ageTo ?? 0) + 1)
    })
  })
})

describe('red flags', () => {
  it('are all asked at intake or in the daily set, and name techniques that exist', () => {
    expect(flagsAskedAt('desk').length).toBeLessThan(RED_FLAGS.length)
    for (const flag of RED_FLAGS) {
      for (const id of flag.effects.limits?.avoidTechniques ?? [])
        expect([id, technique(id) !== null]).toEqual([id, true])
    }
  })

  it('ask for a region where a yes is about one', () => {
    const asking = ids(RED_FLAGS.filter(asksForRegion))
    expect(asking).toContain('bone-stress-suspected')
    expect(asking).toContain('joint-instability-local')
    expect(asking).not.toContain('allergy')
    expect(asking).not.toContain('pregnancy')
    for (const flag of RED_FLAGS) {
      const mentions = JSON.stringify(flag.effects).includes('$region')
      if (mentions) expect(asking).toContain(flag.id)
    }
  })
})

describe('templates', () => {
  it('are told in plain words that keep every number of the reference, and nothing of its shorthand', () => {
    const texts = ['goal', 'entry', 'exitCriteria', 'easyRuns', 'note'] as const
    const numbers = (text: string) => (text.match(/\d+(\.\d+)?/g) ?? []).map(Number).sort((a, b) => a - b)
    const shorthand =
      /[<>=]|\d-\d|\b(mon|tue|wed|thu|fri|sat|sun|w\d|x\d|BW|reps)\b|\b[a-z]+-(high|stiff|always|recurrent|knee)\b/
    for (const shipped of programs.programs)
      for (const text of texts) {
        const told = template(shipped.id)?.[text] ?? ''
        expect(numbers(told), `${shipped.id} ${text}`).toEqual(numbers(shipped[text]))
        expect(told, `${shipped.id} ${text}`).not.toMatch(shorthand)
      }
    for (const id of Object.keys(PLAIN_TEXTS)) expect(template(id), id).not.toBeNull()
  })

  it.each(TEMPLATES)('$id names what exists and stays inside its weeks', (entry) => {
    const slots = entry.strengthSessions.flatMap((session) => session.slots.map((slot) => slot.exercise))
    const trained = [...slots, ...entry.dailyMobility]
    const prescribedByText = (id: string) => entry.blocks.some((block) => block.strength.includes(id))
    expect(unknownExercises(trained)).toEqual([])
    const lastWeeks = entry.blocks.map((block) => Number(block.weeks.split('-').at(-1)))
    expect(Math.max(...lastWeeks)).toBe(entry.weeks)
    for (const session of entry.massage) {
      expect(session.week).toBeLessThanOrEqual(entry.weeks)
      expect(unknownExercises(session.pairsWith)).toEqual([])
      for (const id of session.pairsWith) expect([id, trained.includes(id) || prescribedByText(id)]).toEqual([id, true])
      const minutes = session.works.reduce((sum, work) => sum + work.minutes, 0)
      expect(minutes).toBeLessThanOrEqual(session.minutes)
      for (const work of session.works) {
        const found = technique(work.technique)
        expect([work.technique, found !== null && suitsRegion(found, work.region)]).toEqual([work.technique, true])
        expect(found?.intents).toContain(session.intent)
        expect(work.pressure).toBeLessThanOrEqual(session.pressure)
        expect(session.regions as RegionId[]).toContain(work.region)
      }
    }
  })
})
