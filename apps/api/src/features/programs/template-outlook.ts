import type { Tx } from '@strideloom/db/client.ts'
import { type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { dayWords } from '@strideloom/domain/calendar/day-words.ts'
import { judgesHands, whatDoesNotFit } from '@strideloom/domain/outlook/fits-runner.ts'
import { lastDayOf } from '@strideloom/domain/programs/block-days.ts'
import { sessionStart } from '@strideloom/domain/programs/draft-in-record.ts'
import { exerciseOf } from '@strideloom/domain/programs/exercise-of.ts'
import type { LaidPhase } from '@strideloom/domain/programs/lay-back.ts'
import { startBack, templateBlocks } from '@strideloom/domain/programs/template-blocks.ts'
import { partsOfTemplate } from '@strideloom/domain/programs/template-parts.ts'
import { toleranceAt } from '@strideloom/domain/sessions/tolerance.ts'
import { notFound } from '../../trpc/errors.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { loadRecord } from '../outlook/record-store.ts'
import { listRaces } from '../training/races-store.ts'
import type { Moment } from './guard-draft.ts'
import { listPrograms } from './programs-store.ts'
import type { TemplateHere } from './template-here.ts'

/** From a day on, or back from a race; `raceId` null means the runner's next: of first priority, else whichever comes. */
export type TemplateStart = { kind: 'day'; day: Day } | { kind: 'race'; raceId: string | null }

/** What a template would become for one runner, and what stands in the way. */
export type TemplateOutlook = {
  startDay: Day | null
  race: { id: string; name: string; day: Day } | null
  blocks: LaidPhase[]
  /** Weeks of it that have gone by and are left out. */
  gone: number
  exercises: number
  hands: string[]
  /** Why it cannot be laid; null when it can. */
  stop: string | null
  /** What speaks against it, in sentences; it can be laid all the same. */
  against: string[]
}

const NOTHING = { startDay: null, race: null, blocks: [], gone: 0, exercises: 0, hands: [], against: [] }

/** The race that a template is laid back from; null where none is planned. @throws not found for one that is not to come */
const raceFor = async (tx: Tx, scope: RunnerScope, raceId: string | null, today: Day) => {
  const coming = (await listRaces(tx, scope))
    .filter(({ day, status }) => status === 'planned' && day >= today)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  if (raceId !== null) {
    const named = coming.find(({ id }) => id === raceId)
    if (!named) throw notFound()
    return named
  }
  return coming.find(({ priority }) => priority === 'A') ?? coming[0] ?? null
}

/** Programs that ask for something on the same days. */
const besides = async (tx: Tx, scope: RunnerScope, from: Day, to: Day): Promise<string[]> =>
  (await listPrograms(tx, scope))
    .filter(({ startDay, endDay }) => startDay <= to && endDay >= from)
    .map(
      ({ title, startDay, endDay }) =>
        `“${title}” stands on these days too, from ${dayWords(startDay)} to ${dayWords(endDay)}: both would be asked for.`,
    )

/** Looks ahead; nothing is kept. What is judged is the person, not the day: a session is judged where it is placed. */
export const templateOutlook = async (
  tx: Tx,
  scope: RunnerScope,
  { template, choose }: TemplateHere,
  { start, swapped }: { start: TemplateStart; swapped: boolean },
  { today, now }: Moment,
): Promise<TemplateOutlook> => {
  const race = start.kind === 'race' ? await raceFor(tx, scope, start.raceId, today) : null
  if (start.kind === 'race' && !race) return { ...NOTHING, stop: 'No race is planned to lay it back from.' }
  const startDay = start.kind === 'day' ? start.day : startBack(template, race?.day ?? today)
  const { blocks, gone } = templateBlocks(template, startDay, today)
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (!first || !last) return { ...NOTHING, startDay, stop: 'All its weeks have gone by.' }

  const parts = partsOfTemplate(template, choose, swapped)
  const hands = parts.pairings.map(({ pairing }) => pairing).filter(({ works }) => works.length > 0)
  const exercises = parts.exercises.flatMap(({ exercise }) => exerciseOf(exercise) ?? [])
  const { record, rules, toleranceReviews } = await loadRecord(tx, scope, { today })
  const at = now.toISOString()
  const firstDay = first.startDay > today ? first.startDay : today
  const works = hands.map(({ title, intent, works: some }) => ({
    title,
    intent,
    works: some.map((work, index) => ({ ...work, id: String(index) })),
  }))
  const { lock } = toleranceAt(record, at, rules.thresholds, toleranceReviews)
  return {
    startDay: first.startDay,
    race: race && { id: race.id, name: race.name, day: race.day },
    blocks,
    gone,
    exercises: exercises.length,
    hands: hands.map(({ title }) => title),
    stop: null,
    against: [
      ...(start.kind === 'day' && startOfWeek(startDay) !== startDay
        ? [`It starts on ${dayWords(startDay)}: its weeks begin on that day.`]
        : []),
      ...(gone > 0
        ? [
            `${gone === 1 ? 'One of its weeks has' : `${gone} of its weeks have`} gone by and ${gone === 1 ? 'is' : 'are'} left out.`,
          ]
        : []),
      ...(await besides(tx, scope, firstDay, lastDayOf(last))),
      ...(lock
        ? ['An answer after a session was a bad one and waits to be looked at: no session can be placed before.']
        : []),
      ...whatDoesNotFit(
        { hands: works, exercises },
        judgesHands(record, at, rules, sessionStart({ day: firstDay, startTime: null }, record.runner.timeZone)),
        { record, at, thresholds: rules.thresholds },
      ),
    ],
  }
}
