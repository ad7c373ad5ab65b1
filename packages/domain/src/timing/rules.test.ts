import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { INTENTS } from '../library/ids.ts'
import { technique } from '../library/techniques.ts'
import { PHASES } from '../programs/schema.ts'
import { PHASES as RECORD_PHASES } from '../record/values.ts'
import data from './data/timing-rules.json' with { type: 'json' }
import { readsOf } from './facts.test.makers.ts'
import { FACT_KINDS, type FactName } from './facts.ts'
import { timingRuleSchema } from './rule-schema.ts'
import { SHIPPED_RULE_SET } from './rule-set.ts'
import { FALLBACK, INTENT_FLOORS, RULE_SET_VERSION, RULES } from './rules.ts'

/** FNV-1a, 32 bit: enough to notice a change, no need to resist anybody. */
const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

const ids = (rules: readonly { id: string }[]) => rules.map(({ id }) => id)

describe('the shipped timing rules', () => {
  it('have the shape that the code relies on, each id once', () => {
    const shape = z.array(timingRuleSchema).safeParse(RULES)
    expect(shape.success ? [] : z.prettifyError(shape.error)).toEqual([])
    expect(RULES).toHaveLength(65)
    expect(new Set(ids(RULES)).size).toBe(65)
    expect(ids(RULES)).not.toContain(FALLBACK)
  })

  it('move their version whenever they change', () => {
    // If this fails: raise RULE_SET_VERSION, then write the new pair here.
    expect({ version: RULE_SET_VERSION, data: fingerprint(JSON.stringify(data)) }).toEqual({
      version: '2026.1',
      data: '18dcef09',
    })
    expect(SHIPPED_RULE_SET.version).toBe(RULE_SET_VERSION)
  })

  it('are never overridden where the settled list says safety, and nowhere else', () => {
    expect(ids(RULES.filter(({ severity }) => severity === 'safety'))).toEqual([
      'SAF-01',
      'SAF-02',
      'SAF-03',
      'SAF-05',
      'SAF-06',
      'SAF-08',
      'PST-09',
      'POP-03',
    ])
  })

  it('close the whole session in exactly the six rules that keep the last resort away', () => {
    expect(ids(RULES.filter(({ effect }) => effect.onlyIntents?.length === 0))).toEqual([
      'SAF-01',
      'SAF-02',
      'SAF-03',
      'SAF-08',
      'PST-09',
      'POP-03',
    ])
  })

  it('know the same intents, floors and phases as the rest of the house', () => {
    expect(data.intents).toEqual([...INTENTS])
    expect(INTENT_FLOORS).toEqual({
      corrective: 5,
      maintenance: 3,
      'recovery-flush': 1,
      'post-event': 1,
      'pre-event': 1,
    })
    expect(FACT_KINDS.phase).toEqual(PHASES)
    expect(FACT_KINDS.phase).toEqual(RECORD_PHASES)
  })

  it('compare each fact with something that the fact can be', () => {
    for (const rule of RULES)
      for (const { fact, op, value } of readsOf(rule)) {
        const kind: string | readonly string[] = FACT_KINDS[fact]
        const isChoice = (choice: unknown) => Array.isArray(kind) && kind.includes(choice)
        const fits =
          op === 'isNull' || op === 'notNull'
            ? true
            : op === 'nonEmpty'
              ? kind === 'places'
              : op === 'in'
                ? Array.isArray(value) && value.every(isChoice)
                : op === 'eq' && typeof value !== 'number'
                  ? isChoice(value) || (kind === 'yes-no' && typeof value === 'boolean')
                  : kind === 'number' && typeof value === 'number'
        expect([rule.id, fact, fits]).toEqual([rule.id, fact, true])
      }
  })

  it('read a race on one side of the session only, so that one view per race is enough', () => {
    const ahead: FactName[] = ['hoursToRace', 'raceClass', 'racePriority']
    const behind: FactName[] = ['hoursSinceRace', 'lastRaceClass']
    for (const { rule, reads, readsRace } of SHIPPED_RULE_SET.rules) {
      const sides = [ahead, behind].filter((side) => reads.some((fact) => side.includes(fact)))
      expect([rule.id, sides.length]).toEqual([rule.id, readsRace === null ? 0 : 1])
    }
    const race = SHIPPED_RULE_SET.rules.filter(({ readsRace }) => readsRace !== null).map(({ rule }) => rule.id)
    expect(race).toEqual(ids(RULES.filter(({ id }) => id.startsWith('PRE-') || id.startsWith('PST-'))))
  })

  it('close techniques that exist, and speak of runners and key runs', () => {
    for (const { id, effect, reason } of RULES) {
      for (const closed of effect.avoidTechniques ?? []) expect([id, technique(closed) !== null]).toEqual([id, true])
      expect(reason).not.toMatch(/client|patient|athlete|key session|key workout/i)
    }
  })
})
