import { addDays, type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import type { Builder } from './open-builder.ts'

/**
 * What is there before anybody plans: an assessment with two active patterns (left calf, right outer hip), a half marathon on the Sunday in
 * twelve weeks, and the week's two key runs.
 * @returns the day of the race
 */
export const assessedForRace = async (
  call: Builder['call'],
  { today, race }: { today: Day; race: string },
): Promise<Day> => {
  const raceDay = addDays(startOfWeek(today), 12 * 7 + 6)
  const tell = (procedure: string, input: object) => call(procedure, { revision: null, ...input })
  const finding = {
    day: today,
    state: 'restricted',
    source: { kind: 'palpation' as const, grade: 3 as const },
    note: '',
  }
  for (const one of [
    { region: 'calf', side: 'left', role: 'responder', pattern: 'calf-recurrent' },
    { region: 'glute-med', side: 'right', role: 'driver', pattern: 'lateral-hip' },
  ])
    await tell('assessments.findings.save', { finding: { ...finding, ...one, id: crypto.randomUUID() } })
  await tell('training.races.save', {
    id: crypto.randomUUID(),
    name: race,
    day: raceDay,
    startTime: '11:00',
    distanceKm: 21.1,
    priority: 'A',
  })
  for (const [title, weekday, kind] of [
    ['intervals', 2, 'quality'],
    ['long run', 7, 'long'],
  ] as const)
    await tell('training.keyRuns.save', {
      replaces: null,
      run: {
        id: crypto.randomUUID(),
        weekday,
        startTime: '07:30',
        minutes: kind === 'long' ? 100 : 60,
        kind,
        effort: null,
        title,
        fromDay: today,
        untilDay: null,
      },
    })
  return raceDay
}
