import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PATTERN_IDS, type PatternId } from '../library/ids.ts'
import { PATTERNS } from '../library/patterns.ts'
import { mirrored, type Side } from '../library/region-side.ts'
import { shippedOf } from '../setting.ts'
import { type Grounds, LOAD_WINDOW_DAYS } from './conditions.ts'
import { type JudgedContributor, judgeContributors } from './contributors.ts'
import { contributorWords, outcomeWords, WORDED_CONTRIBUTORS } from './contributors-words.ts'
import { CUT_OFF_SETTINGS } from './cut-off-settings.ts'
import { DRIVERS } from './drivers.ts'
import { OFFER_SETTINGS } from './offer-settings.ts'
import {
  loadArbitrary,
  MAN_34,
  mirroredReadings,
  NOT_STATED,
  pair,
  reading,
  readingsArbitrary,
  runnerArbitrary,
} from './readings.test.makers.ts'
import { newestFirst, type Reading } from './readings.ts'

const TODAY = '2026-05-17'
const SHIPPED = shippedOf({ ...CUT_OFF_SETTINGS, ...OFFER_SETTINGS })
const judge = (id: PatternId, side: Side, readings: readonly Reading[], more: Partial<Grounds> = {}) =>
  judgeContributors(id, side, { readings, runner: NOT_STATED, thresholds: SHIPPED, ...more }, TODAY)
const find = ({ contributors }: { contributors: JudgedContributor[] }, id: string) => {
  const found = contributors.find((contributor) => contributor.id === id)
  if (!found) throw new Error(`No contributor ${id}`)
  return found
}
const states = (reasoning: { contributors: JudgedContributor[] }) =>
  Object.fromEntries(reasoning.contributors.map(({ id, state }) => [id, state]))

describe('S13 a calf that tightens again and again (shared example F01)', () => {
  const readings = [
    ...pair('knee-to-wall', 8, 10.5),
    ...pair('heel-raise-straight', 22, 31),
    ...pair('thomas-hip', -6, -5, { pelvisControlled: true }),
    ...pair('single-leg-bridge-test', 25, 26),
  ]
  const reasoning = judge('calf-recurrent', 'left', readings, { runner: MAN_34, load: { spike: 1.25 } })

  it('judges each contributor by its test', () => {
    expect(reasoning.contributors.map(({ label, state }) => [label, state])).toEqual([
      ['limited ankle dorsiflexion', 'supported'],
      ['calf capacity too low for the load', 'supported'],
      ['load error', 'supported'],
      ['soleus capacity too low', 'open'],
      ['reduced hip extension', 'not supported'],
      ['weak hip drive', 'not supported'],
    ])
    expect(reasoning.outcome).toBe('supported')
  })

  it('S7 gives the numbers of each', () => {
    expect(contributorWords(find(reasoning, 'ankle-range-or-side'))).toEqual([
      'Limited ankle dorsiflexion: may contribute.',
      'Knee-to-wall (weight-bearing lunge), left: 8 cm, below 9 cm.',
      'Knee-to-wall (weight-bearing lunge): left is 2.5 cm lower than right; a difference counts from 2 cm.',
    ])
    expect(contributorWords(find(reasoning, 'calf-capacity'))[1]).toBe(
      'Single-leg heel raise to fatigue, straight knee, left: 22 reps, below 25.6 reps (0.8 × 32, the norm for men of 34).',
    )
    expect(contributorWords(find(reasoning, 'load-spike-hills-speed'))).toEqual([
      'Load error: may contribute.',
      'Longest single run against the longest of the 30 days before it: 1.25 times as much; it counts above 1.1.',
      'Minutes of hills or fast running: too few runs of the last 14 days are known.',
    ])
    expect(contributorWords(find(reasoning, 'soleus-capacity'))).toEqual([
      'Soleus capacity too low: not known yet.',
      'Single-leg heel raise to fatigue, bent knee (soleus), left: not measured yet.',
    ])
    expect(outcomeWords(reasoning)).toBe(
      'What was measured fits with: limited ankle dorsiflexion, calf capacity too low for the load, load error.',
    )
  })

  it('S12 names the region that may drive it, which is not the calf', () => {
    expect(find(reasoning, 'ankle-range-or-side')).toMatchObject({ kind: 'region', region: 'ankle', side: 'left' })
    expect(find(reasoning, 'hip-extension').region).toBe('hip-flexors')
    expect(find(reasoning, 'load-spike-hills-speed')).toMatchObject({
      kind: 'training-error',
      region: null,
      side: null,
    })
  })
})

describe('unknown', () => {
  it('leaves everything open, and says what to test', () => {
    for (const id of PATTERN_IDS) {
      const reasoning = judge(id, 'left', [])
      expect(reasoning.outcome).toBe('open')
      for (const { state, evidence, missing } of reasoning.contributors) {
        expect([state, evidence.length, missing.length > 0]).toEqual(['open', 0, true])
      }
    }
  })

  it('does not count a Thomas test with a moving pelvis, and falls back to an older good one', () => {
    const moved = reading('thomas-hip', 'left', 8, { pelvisControlled: false })
    const held = reading('thomas-hip', 'left', -4, { pelvisControlled: true, day: '2026-04-01' })
    expect(states(judge('low-back-stiff', 'left', [moved]))['hip-extension']).toBe('open')
    expect(contributorWords(find(judge('low-back-stiff', 'left', [moved]), 'hip-extension'))[1]).toContain(
      'The pelvis was not controlled',
    )
    expect(states(judge('low-back-stiff', 'left', [moved, held]))['hip-extension']).toBe('not supported')
  })

  it('of the other side leaves the own value to speak: known and not met is not supported', () => {
    const good = find(judge('calf-recurrent', 'left', [reading('knee-to-wall', 'left', 10)]), 'ankle-range-or-side')
    expect([good.state, good.missing[0]?.kind]).toEqual(['not supported', 'test'])
    const low = find(judge('calf-recurrent', 'left', [reading('knee-to-wall', 'left', 8)]), 'ankle-range-or-side')
    expect(low.state).toBe('supported')
  })

  it('of the norm leaves the sides to speak', () => {
    const runner = { birthDate: null, sex: 'female' } as const
    const one = judge('plantar-stiff', 'left', [reading('heel-raise-straight', 'left', 10)], { runner })
    expect(states(one)['calf-capacity-norm']).toBe('open')
    const both = judge('calf-recurrent', 'left', pair('heel-raise-straight', 10, 30), { runner })
    expect(states(both)['calf-capacity']).toBe('supported')
  })

  it('of a part that the record cannot hold keeps an untrue condition open', () => {
    const level = (spike: number | null) =>
      states(judge('quad-heavy', 'left', [], { load: { spike } }))['load-spike-hard-running']
    expect([1.2, 1.0, null].map(level)).toEqual(['supported', 'open', 'open'])
    // Here nothing is missing: untrue is not supported.
    expect(states(judge('soleus-deep', 'left', [], { load: { spike: 1 } }))['load-spike']).toBe('not supported')
  })
})

describe('conditions', () => {
  it('a side difference speaks only for the worse side', () => {
    const readings = pair('hip-abduction-strength', 14, 20)
    expect(states(judge('lateral-hip', 'left', readings))['hip-abductor-side']).toBe('supported')
    expect(states(judge('lateral-hip', 'right', readings))['hip-abductor-side']).toBe('not supported')
  })

  it('a side difference needs the smallest real change too', () => {
    // 25 % of a side plank, but 15 s lie inside the error of 30.
    expect(states(judge('lateral-hip', 'left', pair('side-plank-test', 45, 60)))['side-trunk-side']).toBe(
      'not supported',
    )
  })

  it('passive minus active straight-leg raise needs both, of the same side', () => {
    const lag = (readings: Reading[]) => states(judge('hip-flexor-tight', 'left', readings))['hip-flexor-lag']
    expect(lag([reading('slr-passive', 'left', 80), reading('slr-active', 'left', 64)])).toBe('supported')
    expect(lag([reading('slr-passive', 'left', 80), reading('slr-active', 'left', 65)])).toBe('not supported')
    expect(lag([reading('slr-passive', 'left', 80), reading('slr-active', 'right', 60)])).toBe('open')
  })

  it('the newest value counts, whatever came before', () => {
    const readings = [reading('knee-to-wall', 'left', 7, { day: '2026-03-01' }), reading('knee-to-wall', 'left', 11)]
    expect(states(judge('ankle-stiff', 'left', readings))['ankle-range']).toBe('not supported')
  })

  it('a low readiness is a fact of the moment', () => {
    const state = (readiness: number | null) =>
      states(judge('quad-heavy', 'left', [], { facts: { readiness } }))['low-readiness']
    expect([59, 60, null].map(state)).toEqual(['supported', 'not supported', 'open'])
  })

  it('long sitting is what the intake says', () => {
    const state = (hoursSeatedPerDay: number | null) =>
      states(judge('hip-extension-limited', 'left', [], { facts: { hoursSeatedPerDay } }))['long-sitting']
    expect([6, 5.5, null].map(state)).toEqual(['supported', 'not supported', 'open'])
  })

  it('from no hills to some is a rise', () => {
    const found = find(
      judge('hip-flexor-tight', 'left', [], { load: { hillsRise: Number.POSITIVE_INFINITY } }),
      'load-hills',
    )
    expect(found.state).toBe('supported')
    expect(contributorWords(found)[1]).toBe('Minutes of hills: some in the last 14 days, none in the 14 days before.')
  })

  it('what was asked beside the test answers what the data calls missing', () => {
    const neural = (answer: boolean | null) =>
      states(judge('hamstring-always', 'left', [reading('slr-passive', 'left', 55, { neural: answer })]))
    expect([true, false, null].map((answer) => neural(answer)['neural-sensitivity'])).toEqual([
      'supported',
      'not supported',
      'open',
    ])
    // A raise that the nerve limits says nothing about length.
    expect([true, false, null].map((answer) => neural(answer)['hamstring-length'])).toEqual([
      'open',
      'supported',
      'supported',
    ])
    const cramp = (answer: boolean | null) =>
      states(judge('hamstring-always', 'left', [reading('single-leg-bridge-test', 'left', 25, { cramp: answer })]))[
        'glute-share-or-cramp'
      ]
    expect([true, false, null].map(cramp)).toEqual(['supported', 'not supported', 'open'])
    const squeeze = (pain: number | null) =>
      states(judge('adductor-tight', 'right', [reading('adductor-squeeze', 'center', 230, { pain })]))[
        'adductor-capacity'
      ]
    expect([3, 2, null].map(squeeze)).toEqual(['supported', 'not supported', 'open'])
  })

  it('a finding in the middle looks at left and right', () => {
    const both = (left: number | null, right: number | null) =>
      find(
        judge('low-back-stiff', 'center', [
          reading('thomas-hip', 'left', left, { pelvisControlled: true }),
          reading('thomas-hip', 'right', right, { pelvisControlled: true }),
        ]),
        'hip-extension',
      )
    expect(both(3, -5)).toMatchObject({ state: 'supported', region: 'hip-flexors', side: 'left' })
    expect(both(-5, 3)).toMatchObject({ state: 'supported', side: 'right' })
    expect(both(-5, null).state).toBe('open')
    expect(both(-5, -5)).toMatchObject({ state: 'not supported', side: 'both' })
  })
})

describe('when everything was tested', () => {
  it('and nothing fits, says so and invents nothing', () => {
    const readings = [...pair('heel-raise-bent', 30, 31), ...pair('knee-to-wall', 11, 11.5)]
    const reasoning = judge('soleus-deep', 'left', readings, { load: { spike: 1.05 } })
    expect(reasoning).toMatchObject({ outcome: 'no-clear-contributor', recheckOn: '2026-05-31' })
    expect(outcomeWords(reasoning)).toBe(
      'Everything was tested and there is no clear contributor. Treat the symptoms lightly and look again on 2026-05-31.',
    )
    expect(judge('soleus-deep', 'left', readings)).toMatchObject({ outcome: 'open', recheckOn: null })
  })
})

describe('the list', () => {
  it('knows the driver of every contributor, and no other', () => {
    const used = new Set(PATTERNS.flatMap(({ contributors }) => contributors.map(({ id }) => id)))
    expect(new Set(Object.keys(DRIVERS))).toEqual(used)
    for (const { id, test } of PATTERNS.flatMap(({ contributors }) => contributors)) {
      expect([id, DRIVERS[id]?.kind === 'training-error']).toEqual([id, test === 'load'])
    }
  })

  it('has words for every part that the record cannot hold', () => {
    const missing = PATTERN_IDS.flatMap((id) => judge(id, 'left', []).contributors.flatMap((one) => one.missing))
    const unanswered = missing.flatMap((one) => (one.kind === 'record' ? [one.contributor] : []))
    expect([...new Set(unanswered)].sort()).toEqual([...WORDED_CONTRIBUTORS].sort())
  })

  it('asks load over one window only', () => {
    const windows = [...JSON.stringify(PATTERNS).matchAll(/"days":(\d+)/g)].map(([, days]) => Number(days))
    expect(new Set(windows)).toEqual(new Set([LOAD_WINDOW_DAYS]))
  })

  it('stands in ranks: supported, error of training, open, not supported', () => {
    const rank = ({ state, kind }: JudgedContributor) =>
      state === 'supported' ? Number(kind === 'training-error') : state === 'open' ? 2 : 3
    fc.assert(
      fc.property(
        fc.constantFrom(...PATTERN_IDS),
        fc.constantFrom<Side>('left', 'right', 'both', 'center'),
        readingsArbitrary,
        runnerArbitrary,
        loadArbitrary,
        (id, side, readings, runner, load) => {
          const { contributors, outcome, recheckOn } = judge(id, side, readings, { runner, load })
          const ranks = contributors.map(rank)
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
          expect(outcome === 'no-clear-contributor').toBe(contributors.every(({ state }) => state === 'not supported'))
          expect(recheckOn !== null).toBe(outcome === 'no-clear-contributor')
          for (const { state, evidence } of contributors) {
            if (state === 'supported') expect(evidence.some(({ met }) => met)).toBe(true)
            else expect(evidence.every(({ met }) => !met)).toBe(true)
            if (state === 'not supported') expect(evidence.length).toBeGreaterThan(0)
          }
        },
      ),
    )
  })

  it('is the same in any order, and mirrored on a mirrored body', () => {
    const seen = ({ contributors }: { contributors: JudgedContributor[] }) =>
      contributors.map(({ id, state, side }) => ({ id, state, side }))
    fc.assert(
      fc.property(
        fc.constantFrom(...PATTERN_IDS),
        fc.constantFrom<Side>('left', 'right', 'center'),
        readingsArbitrary,
        runnerArbitrary,
        (id, side, readings, runner) => {
          const reasoning = judge(id, side, readings, { runner })
          expect(judge(id, side, [...readings].reverse(), { runner })).toEqual(reasoning)
          const other = seen(judge(id, mirrored(side), mirroredReadings(readings), { runner }))
          expect(other).toEqual(seen(reasoning).map((one) => ({ ...one, side: one.side && mirrored(one.side) })))
        },
      ),
    )
  })

  it('a value that is not there changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PATTERN_IDS), readingsArbitrary, (id, readings) => {
        const known = readings.filter(({ value }) => value !== null)
        const answered = known.map((one) => ({ ...one, stoppedByPain: false }))
        // in the order in which they were asked before, so that the last answer to a question stays the last
        const inOrder = [...answered].sort(newestFirst).reverse()
        const asked = inOrder.map((one, index) => ({
          ...one,
          id: `z-${String(index).padStart(3, '0')}`,
          value: null,
          day: '2026-12-31',
        }))
        expect(states(judge(id, 'left', [...answered, ...asked]))).toEqual(states(judge(id, 'left', answered)))
      }),
    )
  })

  it('speaks of what may contribute, and calls nothing a cause', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PATTERN_IDS),
        readingsArbitrary,
        runnerArbitrary,
        loadArbitrary,
        (id, readings, runner, load) => {
          const reasoning = judge(id, 'left', readings, { runner, load })
          for (const words of [outcomeWords(reasoning), ...reasoning.contributors.flatMap(contributorWords)]) {
            expect(words).not.toMatch(/caus|diagnos|undefined|null|NaN|Infinity/i)
            expect(words).toMatch(/^[A-Z].*\.$/)
          }
        },
      ),
    )
  })
})
