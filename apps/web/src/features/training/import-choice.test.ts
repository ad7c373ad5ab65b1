import type { ImportItem } from '@strideloom/domain/training/import-preview.ts'
import { takeSchema } from '@strideloom/domain/training/import-schema.ts'
import { describe, expect, it } from 'vitest'
import { asTaken, type Choices, choiceOf, chooseAll, countTaken, takesOf } from './import-choice.ts'

type Judged = Pick<ImportItem, 'key' | 'verdict' | 'doubts' | 'isProposed' | 'type'>
const item = (verdict: Judged['verdict'], more: Partial<Judged> = {}): Judged => ({
  key: verdict,
  verdict,
  doubts: [],
  isProposed: verdict === 'new' || verdict === 'completes',
  type: 'easy',
  ...more,
})
const none: Choices = new Map()
const idOf = (key: string) => `00000000-0000-7000-8000-${key.length.toString().padStart(12, '0')}`

describe('P42 what is taken of a file', () => {
  it('is what is proposed, as long as nobody chose otherwise', () => {
    expect(choiceOf(item('new', { type: 'quality' }), none)).toEqual({ as: 'new', type: 'quality' })
    expect(choiceOf(item('completes'), none)).toEqual({ as: 'completes' })
    const verdicts = ['stored', 'maybe-stored', 'not-a-run', 'unknown-sport', 'refused'] as const
    for (const verdict of verdicts) expect(choiceOf(item(verdict), none)).toEqual({ as: 'out' })
    expect(choiceOf(item('new', { isProposed: false, doubts: ['1995?'] }), none)).toEqual({ as: 'out' })
  })

  it('a choice counts only as long as it can be so: the record may have moved on since', () => {
    const chosen: Choices = new Map([['a', { as: 'new', type: 'long' }]])
    expect(choiceOf(item('maybe-stored', { key: 'a' }), chosen)).toEqual({ as: 'new', type: 'long' })
    expect(choiceOf(item('stored', { key: 'a' }), chosen)).toEqual({ as: 'out' })
    expect(choiceOf(item('completes', { key: 'a' }), chosen)).toEqual({ as: 'completes' })
    expect(choiceOf(item('new', { key: 'a' }), new Map([['a', { as: 'out' }]]))).toEqual({ as: 'out' })
  })

  it('a ride that can have been none is not taken, whatever is pressed', () => {
    expect(asTaken(item('not-a-run'))).toEqual({ as: 'new', type: 'easy' })
    expect(asTaken(item('not-a-run', { doubts: ['faster than anybody runs'] }))).toEqual({ as: 'out' })
    expect(asTaken(item('completes'))).toEqual({ as: 'completes' })
    expect(asTaken(item('stored'))).toEqual({ as: 'out' })
  })

  it('all of a month are left out and taken again, and what is chosen elsewhere stays', () => {
    const items = [item('new', { key: 'a', type: 'race' }), item('new', { key: 'b' })]
    const before: Choices = new Map([['c', { as: 'out' }]])
    const out = chooseAll(items, before, false)
    expect([countTaken(items, none), countTaken(items, out)]).toEqual([2, 0])
    const again = chooseAll(items, out, true)
    expect(choiceOf(items[0] as Judged, again)).toEqual({ as: 'new', type: 'race' })
    expect(again.get('c')).toEqual({ as: 'out' })
    expect(before.size).toBe(1)
  })

  it('is told as the server asks for it, the same for the same choice', () => {
    const items = [item('new', { key: 'a' }), item('completes', { key: 'bb' }), item('stored', { key: 'ccc' })]
    const takes = takesOf(items, none, idOf)
    expect(takes).toEqual([
      { as: 'new', key: 'a', id: idOf('a'), type: 'easy' },
      { as: 'completes', key: 'bb' },
    ])
    for (const take of takes) expect(takeSchema.parse(take)).toEqual(take)
    expect(takesOf(items, none, idOf)).toEqual(takes)
  })
})
