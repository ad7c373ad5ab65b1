import { describe, expect, it } from 'vitest'
import { answerOf, briefOf, cause, changeOf, limitsOf, retestOf } from './brief.test.makers.ts'
import type { BriefParts, BriefSession } from './brief.ts'
import { alsoToFit, doToday, MOST_SUGGESTIONS } from './do-today.ts'

const work = (region: 'soleus' | 'gastrocnemius' | 'hip-flexors', pressure: number, limit: number) => ({
  id: region,
  technique: 'pin-and-stretch',
  region,
  side: 'left' as const,
  pressure,
  minutes: 10,
  whyTissue: '',
  whyPressure: 'the dose that worked',
  whyNow: '',
  limit: {
    region,
    side: 'left' as const,
    limit,
    causes: [{ rule: 'KEY-04', severity: 'warn' as const, value: limit, says: 'KEY-04 says so.' }],
  },
})
const sessionWith = (...works: BriefSession['works']): BriefSession => ({
  id: 's',
  day: '2026-11-23',
  startTime: '12:30',
  minutes: 50,
  intent: 'corrective',
  status: 'planned',
  therapist: 'Olga Berg',
  isToday: true,
  pressure: 6,
  works,
  lighter: null,
  plan: { severity: null, override: null, breaks: [] },
  mark: null,
  changed: [],
})
const low = {
  since: {
    ...briefOf().since,
    groups: [
      {
        pairing: 'Left calf',
        share: 0.4,
        done: 4,
        due: 10,
        unanswered: 0,
        lines: [
          {
            exercise: 'x',
            name: 'Bent-knee calf stretch',
            category: 'mobility',
            done: 4,
            due: 10,
            unanswered: 1,
            reasons: [{ reason: 'no time' as const, count: 5 }],
            pain: null,
          },
        ],
      },
    ],
  },
}
const kinds = (over: Partial<BriefParts>) => doToday(briefOf(over)).map(({ kind }) => kind)

describe('what to do today', () => {
  it('a closed session has no hands and no re-test', () => {
    const limits = limitsOf(0, [cause('SAF-01', 0, { severity: 'safety' })], {
      allowedIntents: [],
      flags: [
        {
          id: 'f',
          question: 'One calf swollen',
          place: null,
          closes: true,
          severity: 'safety',
          urgent: true,
          answeredOn: '2026-11-22',
        },
      ],
    })
    const change = changeOf({ retests: [retestOf()] })
    expect(doToday(briefOf({ limits, change, session: sessionWith(work('soleus', 6, 0)) }))).toMatchObject([
      { kind: 'refer', title: 'Call for medical help now, then refer', rules: ['SAF-01'] },
    ])
  })

  it('S45 re-test first, then hands, then a word about the work at home: at most five', () => {
    const works = [work('soleus', 6, 6), work('gastrocnemius', 5, 6), work('hip-flexors', 3, 6), work('soleus', 4, 6)]
    const change = changeOf({ retests: [retestOf()] })
    const all = doToday(briefOf({ session: sessionWith(...works), change, ...low }))
    expect(all.map(({ kind }) => kind)).toEqual(['retest', 'hands', 'hands', 'hands', 'home'])
    expect(all).toHaveLength(MOST_SUGGESTIONS)
    expect(all[0]?.why).toBe('9.4 cm at the end, 7.4 cm before; real from 1.9. It holds from 9.3.')
    expect(all.at(-1)).toMatchObject({ why: '4 of 9 answered were done, 1 not answered, “no time” 5 times.' })
  })

  it('S44 is never firmer than the limit of its place, and says what limits it', () => {
    const [hands] = doToday(briefOf({ session: sessionWith(work('soleus', 7, 4)) }))
    expect(hands).toMatchObject({ kind: 'hands', pressure: 4, limit: 4, rules: ['KEY-04'] })
    expect(hands?.why).toBe('Stiffness 5 on Mon 23 Nov. Planned 7, at most 4 here. KEY-04 says so.')
    expect(kinds({ session: sessionWith(work('soleus', 6, 0)) })).not.toContain('hands')
  })

  it('S48 says what taking it writes into the plan, and what stands there already', () => {
    const [calf, hip] = doToday(briefOf({ session: sessionWith(work('soleus', 7, 4), work('hip-flexors', 3, 6)) }))
    expect(calf).toMatchObject({
      inPlan: false,
      takes: { kind: 'hands', workId: 'soleus', technique: 'pin-and-stretch', pressure: 4, minutes: 10 },
    })
    expect(calf?.takes).toMatchObject({
      whyPressure: 'Planned 7, at most 4 here. KEY-04 says so.',
      whyTissue: null,
      whyNow: null,
    })
    expect(hip).toMatchObject({ inPlan: true, takes: null })
  })

  it('S44 work past its limit that is among the five no more can be made to fit too', () => {
    const works = [work('soleus', 6, 6), work('gastrocnemius', 5, 6), work('hip-flexors', 3, 6)]
    const over = { ...work('soleus', 7, 4), id: 'over' }
    const brief = briefOf({ session: sessionWith(...works, over) })
    const shown = doToday(brief)
    const rest = alsoToFit(brief, shown)
    const ids = [...shown, ...rest].flatMap(({ takes }) => (takes?.kind === 'hands' ? [takes.workId] : []))
    expect(ids).toEqual(['over'])
    expect(new Set([...shown, ...rest].map(({ id }) => id)).size).toBe(shown.length + rest.length)
    const limits = limitsOf(0, [cause('SAF-01', 0, { severity: 'safety' })], { allowedIntents: [] })
    expect(alsoToFit({ ...brief, limits }, [])).toEqual([])
  })

  it('S48 a session without work gets it with a technique, a dose and three reasons', () => {
    const limits = limitsOf(6, [], { places: [{ region: 'calf', side: 'left', limit: 6, causes: [] }] })
    const tolerance = { ...briefOf().tolerance, dose: { pressure: 5, day: '2026-11-13', says: '' } }
    const [hands] = doToday(briefOf({ limits, tolerance, session: sessionWith() }))
    expect(hands).toMatchObject({
      inPlan: false,
      takes: {
        kind: 'hands',
        workId: null,
        region: 'calf',
        pressure: 5,
        whyTissue: 'Stiffness 5 on Mon 23 Nov, own mean 3.6.',
        whyPressure: '5 was about right on Fri 13 Nov.',
        whyNow: 'No key run or race is known after Mon 23 Nov.',
      },
    })
    expect(hands?.title).toMatch(/^Left calf, ./)
  })

  it('S31 a closed intent and a session that is too long become what is open', () => {
    const breaks = [
      {
        limit: 'intents' as const,
        severity: 'block' as const,
        says: 'Not corrective here: maintenance is open.',
        rules: ['PRE-05'],
      },
      {
        limit: 'minutes' as const,
        severity: 'warn' as const,
        says: 'Asked 50 min, at most 30 min here.',
        rules: ['PRE-05'],
      },
    ]
    const closed = {
      ...sessionWith(work('soleus', 4, 4)),
      plan: { severity: 'block' as const, override: null, breaks },
    }
    const lead = (lighter: BriefSession['lighter']) => doToday(briefOf({ session: { ...closed, lighter } }))[0]
    expect(lead({ intent: 'maintenance', minutes: 30 })).toMatchObject({
      kind: 'plan',
      title: 'Make it maintenance, 30 minutes',
      why: 'Not corrective here: maintenance is open. Asked 50 min, at most 30 min here.',
      rules: ['PRE-05'],
      takes: { kind: 'head', intent: 'maintenance', minutes: 30 },
    })
    expect(lead({ intent: 'corrective', minutes: 30 })?.title).toBe('Make it 30 minutes')
    expect(lead(null)?.kind).toBe('hands')
  })

  it('P37 asks before it works where answers are missing', () => {
    const limits = limitsOf(5, [cause('FAT-03', 5)])
    const silence = { lastHeardOn: '2026-11-03', days: 20, workoutsDue: 6, isSilent: true }
    expect(kinds({ limits, silence })).toEqual(['ask', 'ask'])
    expect(kinds({ answer: answerOf({ class: 'unknown' }) })).toEqual(['ask'])
  })

  it('an adverse answer is reviewed before anything', () => {
    const [review] = doToday(briefOf({ tolerance: { ...briefOf().tolerance, lock: true } }))
    expect(review?.kind).toBe('review')
  })

  it('S48 without a plan: what is stiff, at the dose that worked', () => {
    const limits = limitsOf(6, [], { places: [{ region: 'calf', side: 'left', limit: 6, causes: [] }] })
    const tolerance = { ...briefOf().tolerance, dose: { pressure: 5, day: '2026-11-13', says: '' } }
    expect(doToday(briefOf({ limits, tolerance }))).toMatchObject([
      { kind: 'hands', title: 'Left calf', pressure: 5, why: 'Stiffness 5 on Mon 23 Nov, own mean 3.6.' },
    ])
  })

  it('three sessions without change ask for another hypothesis', () => {
    expect(doToday(briefOf({ limits: limitsOf(5, [cause('REC-03', 5)]) }))).toMatchObject([
      { kind: 'plan', title: 'Look at the cause, not harder', rules: ['REC-03'] },
    ])
  })

  it('suggests nothing where nothing is known', () => {
    expect(doToday(briefOf({ change: null, answer: null, places: [] }))).toEqual([])
  })
})
