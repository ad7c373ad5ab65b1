import { describe, expect, it } from 'vitest'
import { example } from '../record/record.test.makers.ts'
import { conclude } from './conclude.ts'

describe('what is concluded from a record as a document', () => {
  it('R01: the ceiling, step by step', () => {
    const { record, ask, expect: wanted } = example('R01')
    const { ceiling } = conclude(record, ask.at)
    const { steps, neverSuggested, ...rest } = wanted as { steps: object[]; neverSuggested: number[] }
    expect(ceiling).toMatchObject(rest)
    expect(ceiling.steps).toMatchObject(steps)
    for (const { after } of ceiling.steps) expect(neverSuggested).not.toContain(after)
  })

  it('C01: carry-over by place', () => {
    const { record, ask, expect: wanted } = example('C01')
    const { region, side } = ask as unknown as { region: string; side: string }
    expect(conclude(record, ask.at).carryOver[`${region}/${side}`]).toMatchObject(wanted)
  })

  it('judges the planned sessions of the record, and has every section', () => {
    const { record, ask } = example('T02')
    const { planned } = ask as unknown as { planned: object }
    const out = conclude({ ...record, plannedSessions: [{ id: 'p', ...planned } as never] }, ask.at)
    expect(out.sessions).toMatchObject([
      {
        id: 'p',
        maxPressure: 4,
        plan: { breaks: false, severity: null, override: null },
        mark: null,
        changedFacts: {},
      },
    ])
    expect(Object.keys(out)).toEqual([
      'at',
      'sessions',
      'ceiling',
      'booking',
      'carryOver',
      'load',
      'adherence',
      'findings',
      'tests',
    ])
  })
})
