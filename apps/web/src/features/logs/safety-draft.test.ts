import { redFlag } from '@strideloom/domain/library/red-flags.ts'
import { checkInQuestion, checkInQuestions, countsFromEvent } from '@strideloom/domain/people/check-in-questions.ts'
import { describe, expect, it } from 'vitest'
import {
  answersOf,
  isSomeLeft,
  type SafetyDraft,
  type Stands,
  safetyRows,
  withNoToTheRest,
  withReply,
} from './safety-draft.ts'

const stand = (flag: Stands['flag'], over: Partial<Stands> = {}): Stands => ({
  ...{ flag, region: null, side: null, answeredOn: '2026-11-20', waits: false },
  ...over,
})
const rows = (...stands: Stands[]) => safetyRows(checkInQuestions(null), stands, (flag) => checkInQuestion(flag))
let made = 0
const send = (groups: ReturnType<typeof rows>, draft: SafetyDraft) =>
  answersOf(groups, draft, { newId: () => `id-${made++}`, happenedOnce: (flag) => countsFromEvent(redFlag(flag)) })

describe('the safety questions of a check-in', () => {
  it('nothing is answered before a tap, and what is passed over is not sent', () => {
    expect(send(rows(), {})).toEqual([])
    const draft = withReply({}, 'rhabdo', 'no')
    expect(send(rows(), draft)).toMatchObject([{ flag: 'rhabdo', reply: 'no', region: null, side: null }])
    expect(new Set(send(rows(), withNoToTheRest(rows(), {})).map(({ id }) => id)).size).toBe(22)
  })

  it('no to the rest leaves alone what was answered and what stands', () => {
    const standing = [stand('anticoagulant'), stand('skin-lesion-local', { region: 'calf', side: 'left' })]
    const groups = rows(...standing)
    const swept = withNoToTheRest(groups, withReply({}, 'chest-pain', 'yes'))
    expect(swept['chest-pain']?.reply).toBe('yes')
    expect(isSomeLeft(groups, swept)).toBe(false)
    const flags = send(groups, swept).map(({ flag }) => flag)
    expect(flags).toHaveLength(20)
    expect(flags).not.toContain('anticoagulant')
    expect(flags).not.toContain('skin-lesion-local')
  })

  it('what stands is asked first, by its place; another place of the same can be told, and its no says nothing', () => {
    const groups = rows(stand('skin-lesion-local', { region: 'calf', side: 'left' }), stand('anticoagulant'))
    expect(groups[0]?.rows.map(({ flag }) => flag)).toEqual(['skin-lesion-local', 'anticoagulant'])
    const keys = groups.flatMap(({ rows: all }) => all.map(({ key }) => key))
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toContain('skin-lesion-local')
    expect(keys).not.toContain('anticoagulant')
    const gone = withReply({}, 'skin-lesion-local calf/left', 'no')
    expect(send(groups, gone)).toMatchObject([{ reply: 'no', region: 'calf', side: 'left' }])
    expect(send(groups, withReply({}, 'skin-lesion-local', 'no'))).toEqual([])
    const other: SafetyDraft = {
      'skin-lesion-local': { reply: 'yes', place: { region: 'knee', side: 'right' }, followUp: null },
    }
    expect(send(groups, other)).toMatchObject([{ reply: 'yes', region: 'knee', side: 'right' }])
  })

  it('that something which happened once still holds is no new beginning, but its second question is', () => {
    const groups = rows(stand('contusion-local', { region: 'calf', side: 'left' }), stand('postpartum-12w'))
    expect(send(groups, withReply({}, 'contusion-local calf/left', 'yes'))).toEqual([])
    const key = 'postpartum-12w null/null'
    expect(send(groups, { [key]: { reply: 'yes', place: null, followUp: 'no' } })).toEqual([])
    expect(send(groups, { [key]: { reply: 'yes', place: null, followUp: 'yes' } })).toMatchObject([{ followUp: 'yes' }])
    expect(send(rows(stand('fever-illness')), withReply({}, 'fever-illness null/null', 'yes'))).toHaveLength(1)
  })

  it('another reply takes with it what only a yes has', () => {
    const yes: SafetyDraft = { pregnancy: { reply: 'yes', place: null, followUp: 'yes' } }
    expect(withReply(yes, 'pregnancy', 'no').pregnancy).toEqual({ reply: 'no', place: null, followUp: null })
    expect(withReply(yes, 'pregnancy', 'yes')).toBe(yes)
  })
})
