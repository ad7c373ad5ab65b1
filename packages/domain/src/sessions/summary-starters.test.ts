import { describe, expect, it } from 'vitest'
import { summaryStarters } from './summary-starters.ts'

const nothing = { findings: [], retests: [], therapist: null, homework: [] }

describe('S60 first words for the three parts', () => {
  it('tells what is on record: found, measured, given to take home', () => {
    const starters = summaryStarters({
      ...nothing,
      findings: [
        { region: 'calf', side: 'left', state: 'restricted' },
        { region: 'ankle', side: 'left', state: 'restricted' },
        { region: 'great-toe', side: 'left', state: 'watch' },
      ],
      retests: [
        { test: 'knee-to-wall', side: 'left', before: 7, after: 9.4 },
        { test: 'knee-to-wall', side: 'right', before: null, after: 10 },
      ],
      homework: [{ text: 'soleus raises' }, { text: 'easy run on Thursday' }],
    })
    expect(starters.restricted).toMatch(/^Less movement or more tone in the left calf.* and left ankle.*\.$/)
    expect(starters.changed).toMatch(/left: \+2\.4 cm, real from/)
    expect(starters.changed).not.toContain('right')
    expect(starters.needsAttention).toContain('Until next time: soleus raises and easy run on Thursday.')
    expect(starters.needsAttention).toContain('Watched: left great toe')
  })

  it('stays empty where nothing is known, and names no cause', () => {
    expect(summaryStarters(nothing)).toEqual({ restricted: '', changed: '', needsAttention: '' })
  })
})
