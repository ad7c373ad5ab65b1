import { NEED_KINDS } from '@strideloom/domain/needs/need.ts'
import { describe, expect, test } from 'vitest'
import type { NeedCounts } from './hooks.ts'
import { countOf, needsSentence, needsSupport } from './need-words.ts'

const counts = (more: Partial<NeedCounts> = {}): NeedCounts => ({
  ...{ waiting: 0, today: 0, snoozed: 0, mine: 0, all: 0, runners: 0 },
  kinds: Object.fromEntries(NEED_KINDS.map((kind) => [kind, 0])) as NeedCounts['kinds'],
  ...more,
})

describe('the sentence over the list', () => {
  test.each<[Partial<NeedCounts>, string, string]>([
    [{ today: 4, waiting: 8 }, 'mine', 'Four need you today'],
    [{ today: 1, waiting: 1 }, 'mine', 'One needs you today'],
    [{ today: 13, waiting: 20 }, 'all', '13 need somebody today'],
    [{ today: 300, waiting: 300 }, 'all', '300+ need somebody today'],
    [{ waiting: 2 }, 'mine', 'Nobody needs you today, two this week or next'],
    [{}, 'mine', 'Nobody needs you today'],
    [{}, 'an-id', 'Nobody needs them today'],
  ])('%o of %s: %s', (some, owner, wanted) => {
    expect(needsSentence(counts(some), { owner })).toBe(wanted)
  })

  test('and who is not in it, each only where there is one', () => {
    expect(needsSupport(counts({ runners: 46, waiting: 8, today: 4, snoozed: 2 }))).toBe(
      '46 runners. 4 can wait a little. 2 put off. 36 ask for nobody.',
    )
    expect(needsSupport(counts({ runners: 1, waiting: 1, today: 1 }))).toBe('1 runner.')
    expect(countOf(299)).toBe('299')
  })
})
