import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  AVAILABILITY_KINDS,
  complaintsOfSpan,
  declaredAwaySince,
  lastTold,
  settleAvailability,
  spansOn,
} from './availability.ts'
import { type AvailabilityTold, availabilitySchema } from './availability-schema.ts'

const told = (id: string, toldAt: string, more: Partial<AvailabilityTold> = {}): AvailabilityTold => ({
  id,
  spanId: 'span',
  fromDay: '2026-03-12',
  toDay: '2026-03-16',
  kind: 'away',
  note: '',
  withdrawn: false,
  toldAt,
  ...more,
})
const ZONE = 'Europe/Stockholm'
const FIRST = told('a', '2026-03-01T10:00:00.000Z')

describe('P5 days away, limited or without a gym', () => {
  test('what was told last of a span counts; one that was taken back is none, but is known as such', () => {
    const moved = told('b', '2026-03-02T10:00:00.000Z', { toDay: '2026-03-14' })
    const back = told('c', '2026-03-03T10:00:00.000Z', { withdrawn: true })
    expect(settleAvailability([FIRST, moved])).toEqual([moved])
    expect(settleAvailability([FIRST, moved, back])).toEqual([])
    expect(lastTold([FIRST, moved, back])).toEqual([back])
  })

  test('P32 the order of arrival changes nothing, nor does what arrives twice', () => {
    const statement = fc.record({
      id: fc.uuid(),
      spanId: fc.constantFrom('x', 'y'),
      fromDay: fc.constantFrom('2026-03-10', '2026-03-12'),
      toDay: fc.constantFrom('2026-03-12', '2026-03-20'),
      kind: fc.constantFrom(...AVAILABILITY_KINDS),
      note: fc.constant(''),
      withdrawn: fc.boolean(),
      // moments that fall together are the hard case
      toldAt: fc.constantFrom('2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00Z', '2026-03-05T10:00:00.000Z'),
    })
    fc.assert(
      fc.property(
        fc
          .uniqueArray(statement, { selector: ({ id }) => id })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, mixed]) => {
          const day = '2026-03-12'
          expect(settleAvailability(mixed)).toEqual(settleAvailability(all))
          expect(settleAvailability([...mixed, ...all])).toEqual(settleAvailability(all))
          expect(declaredAwaySince(mixed, day, ZONE)).toEqual(declaredAwaySince(all, day, ZONE))
          // a day is told as one away exactly where a span that stands says so
          expect(declaredAwaySince(all, day, ZONE) !== null).toBe(
            spansOn(settleAvailability(all), day).some(({ kind }) => kind === 'away'),
          )
        },
      ),
    )
  })

  test('of two spans on one day the one that leaves less is named first', () => {
    const gym = told('b', FIRST.toldAt, { spanId: 'gym', kind: 'no-gym' })
    expect(spansOn([gym, FIRST], '2026-03-16').map(({ kind }) => kind)).toEqual(['away', 'no-gym'])
    expect(spansOn([gym, FIRST], '2026-03-17')).toEqual([])
  })

  test('reference 8 since when a day is announced: a day that the span was moved over later counts from then', () => {
    const longer = told('b', '2026-03-15T10:00:00.000Z', { toDay: '2026-03-20' })
    expect(declaredAwaySince([FIRST, longer], '2026-03-13', ZONE)).toBe(FIRST.toldAt)
    expect(declaredAwaySince([FIRST, longer], '2026-03-18', ZONE)).toBe(longer.toldAt)
    expect(declaredAwaySince([FIRST, longer], '2026-03-21', ZONE)).toBeNull()
    const limited = told('c', '2026-03-16T10:00:00.000Z', { kind: 'limited' })
    expect(declaredAwaySince([FIRST, longer, limited], '2026-03-13', ZONE)).toBeNull()
    const again = told('d', '2026-03-17T10:00:00.000Z')
    // What stood when the day began was announced, and stands again; the days that had not begun were announced anew.
    expect(declaredAwaySince([FIRST, longer, limited, again], '2026-03-13', ZONE)).toBe(FIRST.toldAt)
    expect(declaredAwaySince([FIRST, limited, again], '2026-03-16', ZONE)).toBe(FIRST.toldAt)
    const before = told('e', '2026-03-02T10:00:00.000Z', { withdrawn: true })
    expect(declaredAwaySince([FIRST, before, again], '2026-03-13', ZONE)).toBe(again.toldAt)
  })

  test('reference 8 a withdrawal that is undone after the day loses no excuse', () => {
    const back = told('b', '2026-03-14T10:00:00.000Z', { withdrawn: true })
    const undone = told('c', '2026-03-14T10:00:09.000Z')
    expect(declaredAwaySince([FIRST, back], '2026-03-13', ZONE)).toBeNull()
    expect(declaredAwaySince([FIRST, back, undone], '2026-03-13', ZONE)).toBe(FIRST.toldAt)
  })

  test.each([
    ['nothing chosen', { kind: null, fromDay: '', toDay: '', note: '' }, ['kind', 'fromDay', 'toDay']],
    [
      'the last day before the first',
      { kind: 'away', fromDay: '2026-03-16', toDay: '2026-03-12', note: '' },
      ['toDay'],
    ],
    ['two years', { kind: 'away', fromDay: '2026-03-16', toDay: '2028-03-12', note: '' }, ['toDay']],
    ['a day that is none', { kind: 'away', fromDay: '2026-02-30', toDay: '2026-03-12', note: '' }, ['fromDay']],
    ['one day', { kind: 'no-gym', fromDay: '2026-03-12', toDay: '2026-03-12', note: '' }, []],
  ] as const)('bad input gets a sentence at its field: %s', (_, draft, fields) => {
    expect(Object.keys(complaintsOfSpan(draft))).toEqual(fields)
    const id = '019b0000-0000-7000-8000-000000000001'
    const parsed = availabilitySchema.safeParse({ ...draft, id, spanId: id, toldAt: FIRST.toldAt })
    const wrong = parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0])
    expect(new Set(wrong)).toEqual(new Set(fields))
  })
})
