import { type CommentStep, settleComments } from '@strideloom/domain/logs/comments.ts'
import { expect, test } from 'vitest'
import { replyNews } from './reply-news.ts'

const NOW = { today: '2026-11-25', timeZone: 'Europe/Stockholm' }
const step = (state: CommentStep['state'], toldAt: string, words = ''): CommentStep => ({
  ...{ id: `${state} ${toldAt}`, commentId: 'a', state, workoutItemId: null, toldAt, words },
  day: state === 'said' ? '2026-11-23' : null,
  about: state === 'said' ? 'Side plank' : '',
  by: state === 'said' ? null : 'Ines Okafor',
})
const said = step('said', '2026-11-23T08:00:00.000Z', 'Go on?')
const replied = step('replied', '2026-11-24T08:00:00.000Z', 'Yes.')
const news = (steps: readonly CommentStep[], read: readonly string[] = [], now = NOW) =>
  replyNews(settleComments(steps), read, now)

test('P39 a reply is news until it was opened; the next one after it was taken back is news again', () => {
  const [first] = news([said, replied])
  expect(first).toMatchObject({ words: 'Yes.', by: 'Ines Okafor', day: '2026-11-23', about: 'Side plank' })
  const opened = [first?.key ?? '']
  expect(news([said, replied], opened)).toEqual([])
  const again = [said, replied, step('reopened', '2026-11-24T09:00:00.000Z')]
  expect(news(again, opened)).toEqual([])
  const second = [...again, step('replied', '2026-11-24T09:05:00.000Z', 'No, rest.')]
  expect(news(second, opened)).toMatchObject([{ words: 'No, rest.' }])
  expect(news(second, [...opened, news(second)[0]?.key ?? ''])).toEqual([])
})

test('P39 about today it stands at what it is about; after two weeks it is news no more', () => {
  expect(news([said, replied], [], { ...NOW, today: '2026-11-23' })).toEqual([])
  expect(news([said, replied], [], { ...NOW, today: '2026-12-07' })).toHaveLength(1)
  expect(news([said, replied], [], { ...NOW, today: '2026-12-08' })).toEqual([])
})
