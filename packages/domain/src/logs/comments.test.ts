import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../clean-text.ts'
import { commentSchema, replySchema } from './comment-schema.ts'
import { type CommentStep, complaintOfWords, MOST_WORDS, notAnswerableWords, settleComments } from './comments.ts'

const at = (minute: number) => `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z`
const step = (
  id: string,
  commentId: string,
  state: CommentStep['state'],
  minute: number,
  more: Partial<CommentStep> = {},
): CommentStep => ({
  ...{ id, commentId, state, workoutItemId: null, toldAt: at(minute) },
  day: state === 'said' ? '2026-11-23' : null,
  about: state === 'said' ? 'Side plank' : '',
  words: state === 'said' || state === 'replied' ? `words ${id}` : '',
  by: ['replied', 'read', 'reopened'].includes(state) ? 'Ines Okafor' : null,
  ...more,
})
const states = (steps: readonly CommentStep[]) => settleComments(steps).map(({ state }) => state)
const said = step('1', 'a', 'said', 1)

describe('P39 a comment on an item or a day', () => {
  test('P39 it is open until it is answered or read; taken back it is open to nobody', () => {
    expect(states([said])).toEqual(['open'])
    expect(states([said, step('2', 'a', 'read', 2)])).toEqual(['read'])
    expect(settleComments([said, step('2', 'a', 'replied', 2)])).toMatchObject([
      { state: 'replied', reply: { words: 'words 2', by: 'Ines Okafor', at: at(2) }, said: { about: 'Side plank' } },
    ])
    expect(states([said, step('2', 'a', 'withdrawn', 2)])).toEqual(['withdrawn'])
    expect(states([said, step('2', 'a', 'replied', 2), step('3', 'a', 'withdrawn', 3)])).toEqual(['withdrawn'])
  })

  test('P39 said again after it was taken back it stands as it was written first, with its answer', () => {
    const back = [said, step('2', 'a', 'withdrawn', 2), step('3', 'a', 'said', 3, { words: 'something else' })]
    expect(settleComments(back)).toMatchObject([{ state: 'open', said: { words: 'words 1' } }])
    expect(states([...back, step('4', 'a', 'read', 2)])).toEqual(['read'])
  })

  test('P39 an answer that is taken back opens it again, and says nothing any more', () => {
    const back = [said, step('2', 'a', 'replied', 2), step('3', 'a', 'reopened', 3)]
    expect(settleComments(back)).toMatchObject([{ state: 'open', reply: null }])
    expect(states([...back, step('4', 'a', 'read', 4)])).toEqual(['read'])
  })

  test('P39 the newest is first; what speaks of a comment that is not here says nothing', () => {
    const two = [said, step('2', 'b', 'said', 5), step('3', 'c', 'withdrawn', 6), step('4', 'd', 'replied', 7)]
    expect(settleComments(two).map(({ commentId }) => commentId)).toEqual(['b', 'a'])
  })

  test('R10 the order of arrival and repeats change nothing, and no comment is lost', () => {
    const steps = fc.uniqueArray(
      fc
        .tuple(
          fc.integer({ min: 10, max: 60 }),
          fc.constantFrom('a', 'b', 'c'),
          fc.constantFrom<CommentStep['state'][]>('said', 'withdrawn', 'replied', 'read', 'reopened'),
          fc.integer({ min: 0, max: 4 }),
        )
        .map(([id, commentId, state, minute]) => step(String(id), commentId, state, minute)),
      { selector: ({ id }) => id, maxLength: 14 },
    )
    fc.assert(
      fc.property(
        steps.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
            fc.subarray(all),
          ),
        ),
        ([all, shuffled, again]) => {
          const settled = settleComments(all)
          expect(settleComments([...shuffled, ...again])).toEqual(settled)
          const written = new Set(all.filter(({ state }) => state === 'said').map(({ commentId }) => commentId))
          expect(new Set(settled.map(({ commentId }) => commentId))).toEqual(written)
          for (const one of settled)
            expect(one.reply === null || ['replied', 'withdrawn'].includes(one.state)).toBe(true)
        },
      ),
    )
  })

  test('P39 what was answered or taken back is told why it cannot be answered', () => {
    const reply = { words: 'Go on.', by: 'Ines Okafor', at: at(2) }
    expect(notAnswerableWords({ state: 'open', reply: null })).toBeNull()
    expect(notAnswerableWords({ state: 'read', reply: null })).toBeNull()
    expect(notAnswerableWords({ state: 'replied', reply })).toMatch(/^Ines Okafor answered/)
    expect(notAnswerableWords({ state: 'withdrawn', reply: null })).toMatch(/took this comment back/)
  })

  test('P39 what is missing or too long gets a sentence, on the phone as on the server', () => {
    const id = '019a0000-0000-7000-8000-000000000001'
    const good = { id, commentId: id, day: '2026-11-23', workoutItemId: null, words: 'The knee clicks.', toldAt: at(1) }
    expect(commentSchema.safeParse(good).success).toBe(true)
    const refusals = (words: string) => [
      commentSchema.safeParse({ ...good, words }).error?.issues[0]?.message,
      replySchema.safeParse({ id, commentId: id, words }).error?.issues[0]?.message,
    ]
    expect(refusals(' \u0000 ')).toEqual(['Enter your comment.', 'Enter your reply.'])
    expect(refusals('x'.repeat(MOST_WORDS + 1))).toEqual([
      'Shorten your comment to 2000 characters.',
      'Shorten your reply to 2000 characters.',
    ])
    expect(commentSchema.safeParse({ ...good, day: '2026-02-30' }).success).toBe(false)
    expect(complaintOfWords('  ')).toBe('Write something first.')
    expect(complaintOfWords('x'.repeat(MOST_WORDS + 1))).toBe('Shorten it to 2000 characters.')
    for (const [words, fits] of [
      ['😀'.repeat(MOST_WORDS), true],
      ['😀'.repeat(MOST_WORDS + 1), false],
    ] as const) {
      expect(complaintOfWords(words) === null).toBe(fits)
      expect(commentSchema.safeParse({ ...good, words }).success).toBe(fits)
    }
    expect(complaintOfWords(` ${'x'.repeat(MOST_WORDS)} `)).toBeNull()
  })

  test('P39 what nobody can see is no comment, and what is longer once it is kept is counted so: the phone and the server say the same', () => {
    const id = '019a0000-0000-7000-8000-000000000001'
    const reply = (words: string) => replySchema.safeParse({ id, commentId: id, words })
    for (const unseen of ['\u200b\u2060', '\u0007', '\u3164', ' \u2800\ufeff', '\u00ad\u200d']) {
      expect(complaintOfWords(unseen)).toBe('Write something first.')
      expect(reply(unseen).error?.issues[0]?.message).toBe('Enter your reply.')
    }
    // one character that NFC writes as two
    expect(complaintOfWords('\u0958'.repeat(MOST_WORDS / 2))).toBeNull()
    expect(complaintOfWords('\u0958'.repeat(MOST_WORDS))).toBe('Shorten it to 2000 characters.')
    // a family is drawn with joiners, and a heart with a selector
    for (const seen of ['👨‍👩‍👧', '❤️', '?', 'क़', '。']) expect(complaintOfWords(seen)).toBeNull()
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(' ', '\n', '\u0000', '\u0085', '\u200b', '\u2060', '\u0301', 'e', '\u0958', '\ud83d', '😀'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const words = pieces.join('')
        const kept = cleanText(words)
        expect(cleanText(kept)).toBe(kept)
        expect(reply(words).success).toBe(complaintOfWords(words) === null)
        if (reply(words).success) expect(reply(words).data?.words).toBe(kept)
      }),
    )
  })
})
