import { describe, expect, test } from 'vitest'
import { csvDate, dateOrders } from './csv-dates.ts'
import { csvNumber, csvSeconds, decimalOf } from './csv-values.ts'
import type { TableAnswers } from './read-csv.ts'
import { readFile } from './read-file.ts'
import { settled } from './read-upload.ts'

/** Stockholm in winter. */
const read = (text: string | Buffer, answers: Partial<TableAnswers> = {}) =>
  readFile(Buffer.from(text as string) as Buffer<ArrayBuffer>, 'table.csv', {
    answers: { unit: null, dates: null, ...answers },
    fromWall: (wall) => wall - 3_600_000,
  })
const rows = (text: string | Buffer, answers?: Partial<TableAnswers>) =>
  read(text, answers).outcomes.map((one) => {
    if (one.kind === 'broken') return one.sentence
    const { startAt, sport, meters, movingSeconds, elapsedSeconds, clock } = one.activity
    return [startAt, sport, meters === null ? null : Math.round(meters), movingSeconds ?? elapsedSeconds, clock]
  })

describe('tables of the watch makers’ and training sites', () => {
  test('a bulk export: headers that come twice, UTC, kilometres, then meters', () => {
    const text =
      'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename,Elapsed Time,Moving Time,Distance\n' +
      '7,"May 4, 2026, 5:00:12 AM","Loop, with ""hills""",Run,3100,10.02,activities/7.fit.gz,3100.0,3000.0,10023.4\n' +
      '8,"May 5, 2026, 5:00:12\u202fPM",By hand,Run,1800,5.00,,1800.0,,5000.0\n'
    expect(rows(text)).toEqual([
      ['2026-05-04T05:00:12.000Z', 'run', 10023, 3000, 'exact'],
      ['2026-05-05T17:00:12.000Z', 'run', 5000, 1800, 'exact'],
    ])
  })

  test('the same in German: months by number, commas for decimals', () => {
    const text =
      '\uFEFFAktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Verstrichene Zeit,Distanz,Dateiname,Verstrichene Zeit,Bewegungszeit,Distanz\n' +
      '7,"04.05.2026, 05:00:12",Runde,Lauf,3100,"10,02",activities/7.fit.gz,"3100,0","3000,0","10023,4"\n'
    expect(rows(text)).toEqual([['2026-05-04T05:00:12.000Z', 'lauf', 10023, 3000, 'exact']])
  })

  test('a watch maker’s list: times on the wall, the unit asked', () => {
    const text =
      'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Total Ascent,Moving Time,Elapsed Time\n' +
      'Running,2026-11-04 07:00:12,false,"Loop",10.02,700,00:52:10,150,"1,040",00:50:00,00:53:00\n' +
      'Treadmill Running,2026-11-05 18:30:00,false,"Indoor","0.00",300,00:30:00,140,--,00:30:00,00:30:00\n'
    expect(read(text).questions.map(({ id }) => id)).toEqual(['unit'])
    expect(read(text).outcomes).toEqual([])
    expect(rows(text, { unit: 'km' })).toEqual([
      ['2026-11-04T06:00:12.000Z', 'running', 10_020, 3000, 'wall'],
      ['2026-11-05T17:30:00.000Z', 'treadmill running', null, 1800, 'wall'],
    ])
    expect(rows(text, { unit: 'mi' })[0]?.[2]).toBe(16_126)
  })

  test('semicolons, other encodings, units in brackets', () => {
    const text = 'Datum;Sportart;Strecke (km);Dauer\n04.11.2026 07:00;Laufen;10,02;0:50:00\n'
    const expected = [['2026-11-04T06:00:00.000Z', 'laufen', 10_020, 3000, 'wall']]
    expect(rows(text)).toEqual(expected)
    expect(rows(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(expected)
    expect(rows(Buffer.from(text.replace('Strecke', 'Distanz'), 'latin1'))).toEqual(expected)
  })

  test('one workout with a table of every second below it', () => {
    const text =
      'Name,Sport,Date,Start time,Duration,Total distance (km),Average heart rate (bpm)\n' +
      'A B,RUNNING,24-11-2026,07:00:12,00:50:00,10.02,150\n' +
      'Sample rate,Time,HR (bpm)\n1,00:00:00,90\n,00:00:01,91\n'
    expect(rows(text)).toEqual([['2026-11-24T06:00:12.000Z', 'running', 10_020, 3000, 'wall']])
  })

  test('day or month first is decided by the whole table, and asked where nothing decides it', () => {
    const table = (...dates: string[]) =>
      `Date,Type,Distance (km),Duration\n${dates.map((date) => `${date} 07:00,Running,10,50:00`).join('\n')}`
    expect(rows(table('04/05/2026', '25/05/2026')).map(([at]) => String(at).slice(0, 10))).toEqual([
      '2026-05-04',
      '2026-05-25',
    ])
    expect(rows(table('04/05/2026', '05/25/2026')).map(([at]) => String(at).slice(0, 10))).toEqual([
      '2026-04-05',
      '2026-05-25',
    ])
    expect(read(table('04/05/2026', '06/05/2026')).questions).toMatchObject([{ id: 'dates', answers: ['dmy', 'mdy'] }])
    expect(rows(table('04/05/2026'), { dates: 'mdy' }).map(([at]) => String(at).slice(0, 10))).toEqual(['2026-04-05'])
    expect(rows(table('25/05/2026', '05/25/2026'))).toEqual([
      'The dates of this table cannot be read: some have no month.',
    ])
  })

  test('a row that cannot be read says so; one of totals is no row', () => {
    const text =
      'Date,Type,Distance (km),Duration\n2026-02-31 07:00,Run,10,50:00\n2026-11-04,Run,10,50:00\nTotal,,20,\n'
    expect(rows(text)).toEqual([
      '“2026-02-31 07:00” is no date that can be read.',
      'It tells a day and no time of day: add this run by hand.',
    ])
    expect(rows('a,b\n1,2')).toEqual([
      'This table has no columns for the date and for how far or how long. It was not read.',
    ])
  })
})

describe('values of a table', () => {
  test.each<[string, () => unknown]>([
    ['a date', () => csvDate(`1/1/2026 1${' '.repeat(90_000)}x`, 'dmy')],
    ['a time', () => csvSeconds(`1h${' '.repeat(90_000)}x`)],
  ])('R18 %s that goes on and on is none, and takes no time', (_, read) => {
    const before = performance.now()
    expect(read()).toBeNull()
    expect(performance.now() - before).toBeLessThan(200)
  })

  test('more rows than anybody has runs are refused in a sentence', () => {
    const text = `Date,Type,Title,Distance (km),Duration\n${'2026-11-04 07:00,Run,Loop,10,50:00\n'.repeat(20_001)}`
    expect(() => settled({ ...read(text), leftAlone: 0 })).toThrow(/more than 20000 activities/)
  })

  test('what says what no activity can is broken, and the rows beside it are read', () => {
    const text = `Date,Type,Title,Distance (km),Duration\n2026-11-04 07:00,${'x'.repeat(2000)},Loop,10,50:00\n2026-11-05 07:00,Run,Loop,10,50:00\n`
    const { outcomes } = settled({ ...read(text), leftAlone: 0 })
    expect(outcomes.map(({ kind }) => kind)).toEqual(['broken', 'activity'])
  })

  test.each([
    [['10.02', '5.1'], '.'],
    [['10,02', '1.040'], ','],
    [['1,234.5'], '.'],
    [['1.234,5'], ','],
    [['0,512'], ','],
    [['1,234'], null],
    [['10', ''], null],
  ] as const)('%o', (values, decimal) => expect(decimalOf(values)).toBe(decimal))

  test('numbers, times and dates', () => {
    expect(csvNumber('1\u202f234,5', ',')).toBe(1234.5)
    expect(csvNumber('1,040', '.')).toBe(1040)
    expect(csvNumber('1,040', ',')).toBe(1.04)
    expect(csvNumber('1.234,5', '.')).toBe(1234.5)
    expect(csvNumber('3189.0', ',')).toBe(3189)
    expect(csvNumber('9,44', '.')).toBe(9.44)
    expect(csvNumber('1.2.3', '.')).toBeNull()
    expect(csvNumber('--', '.')).toBeNull()
    expect(csvNumber('=1+1', '.')).toBeNull()
    expect(csvNumber('-3', '.')).toBeNull()
    expect([
      csvSeconds('1:02:03'),
      csvSeconds('52:10'),
      csvSeconds('00:52:10.4'),
      csvSeconds('1h 2m'),
      csvSeconds('1:72:00'),
    ]).toEqual([3723, 3130, 3130, 3720, null])
    expect(dateOrders(['2026-05-04'])).toEqual(['dmy'])
    for (const text of [
      '4 mai 2026 à 05:00',
      '4. Mai 2026, 05:00',
      '4 de mayo de 2026 05:00',
      'May 4, 2026 at 5:00 AM',
      '4 maj 2026 kl. 05:00',
      '2026-05-04T05:00:00',
    ])
      expect(csvDate(text, 'dmy'), text).toMatchObject({ day: '2026-05-04', seconds: 18_000 })
    expect(csvDate('2026-05-04 05:00:00 +0200', 'dmy')).toEqual({ day: '2026-05-04', seconds: 18_000, offset: '+0200' })
    expect(csvDate('4 foo 2026', 'dmy')).toBeNull()
  })
})
