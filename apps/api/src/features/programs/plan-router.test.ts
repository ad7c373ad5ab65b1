import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { bareEntry } from '@strideloom/domain/logs/as-planned.ts'
import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginProgram, pairCalf } from '../../testing/edit-program.ts'
import { readyForHands } from '../../testing/ready-for-hands.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
const inDays = (count: number) => addDays(TODAY, count)
const maya = () => ({ runnerId: world.runner.runnerId })
const ask = (from: Day, to: Day) => world.runner.call.programs.plan({ from, to })

beforeAll(async () => {
  world = await openWorld()
  await readyForHands(world, world.runner.runnerId)
  const program = await beginProgram(world.therapist.call, world.runner.runnerId)
  await program.edit(pairCalf(null))
  await program.edit((draft, context) =>
    placeSession(
      draft,
      {
        day: inDays(5),
        startTime: '12:30',
        minutes: 50,
        intent: 'corrective',
        pairingIds: Object.keys(draft.pairings),
      },
      context,
    ),
  )
  await program.publish()
})
afterAll(() => world?.close())

describe('P27 the plan on the phone', () => {
  test('is asked for in pieces of at most six weeks', async () => {
    await expect(ask(TODAY, inDays(42))).rejects.toThrow('Ask for one day to six weeks.')
    await expect(ask(TODAY, inDays(-1))).rejects.toThrow('Ask for one day to six weeks.')
    await expect(ask('2026-02-30', TODAY)).rejects.toThrow('February 2026 has 28 days, so there is no 30.')
    expect(await ask(TODAY, inDays(41))).toBeDefined()
  })

  test('brings each item as it was prescribed, in order, with what was logged', async () => {
    const tuesday = async () => {
      const { workouts } = await ask(inDays(1), inDays(1))
      const [workout] = workouts
      const [item] = workout?.items ?? []
      if (!workout || !item) throw new Error('Tuesday has one exercise')
      return { workout, item }
    }
    const { workout, item } = await tuesday()
    const head = { id: uuidv7(), workoutId: workout.id, workoutItemId: item.id, performedOn: TODAY }
    const loggedAt = world.clock.now.toISOString()
    await world.runner.call.logs.record({ entries: [bareEntry({ ...head, loggedAt }, 'partly')] })
    expect((await tuesday()).workout).toMatchObject({
      day: inDays(1),
      area: 'strength',
      title: 'Strength',
      items: [
        {
          id: item.id,
          ordinal: 1,
          exercise: 'soleus-raise-single',
          prescribed: {
            name: 'Bent-knee single-leg heel raise',
            category: 'strength',
            regions: ['soleus', 'achilles'],
            cues: ['Knee angle never changes', 'Tall hips', 'Full height'],
            dose: { sets: 3, reps: 12, side: 'each', rir: 2 },
          },
        },
      ],
      entries: [{ ...head, loggedAt, outcome: 'partly', sets: [] }],
    })
  })

  test('S64 a session says when, with whom, where and why, and not its pressure', async () => {
    const { sessions } = await ask(inDays(5), inDays(5))
    expect(sessions).toMatchObject([
      {
        day: inDays(5),
        startTime: '12:30',
        minutes: 50,
        therapist: 'Ines Okafor',
        regions: [{ region: 'soleus', side: 'left' }],
        whys: ['The left soleus works near its limit.'],
      },
    ])
    expect(JSON.stringify(sessions)).not.toMatch(/pressure/i)
  })

  test('brings races and the week’s key runs, this runner’s and nobody else’s', async () => {
    const race = { name: 'Lucia 10 km', day: '2026-12-13', startTime: '11:00', distanceKm: 10, priority: 'B' as const }
    const run = {
      weekday: 4,
      startTime: '07:00',
      minutes: 60,
      kind: 'quality' as const,
      title: 'tempo',
      fromDay: TODAY,
    }
    await world.therapist.call.training.races.save({ ...maya(), ...race, id: uuidv7(), revision: null })
    await world.therapist.call.training.keyRuns.save({ ...maya(), run: { ...run, id: uuidv7() }, replaces: null })
    const mine = await world.runner.call.programs.plan({ from: TODAY, to: inDays(27) })
    expect(mine.races).toMatchObject([{ ...race, status: 'planned' }])
    expect(mine.keyRuns.map(({ day, title }) => `${day} ${title}`)).toEqual(
      [3, 10, 17, 24].map((offset) => `${inDays(offset)} tempo`),
    )
    const theirs = await world.otherRunner.call.programs.plan({ from: TODAY, to: inDays(27) })
    expect(theirs).toEqual({ workouts: [], gone: [], sessions: [], races: [], keyRuns: [], loads: [], unplanned: [] })
    await expect(world.therapist.call.programs.plan({ from: TODAY, to: TODAY })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
