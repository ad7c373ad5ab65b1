import { addDays, type Day, daysBetween, startOfWeek } from '../calendar/day.ts'
import type { RaceClass } from '../timing/facts.ts'
import { blocksInOrder, lastDayOf } from './block-days.ts'
import type { EditContext } from './edit-context.ts'
import { layBack, taperWeeks } from './lay-back.ts'
import type { Block, Phase, Program } from './schema.ts'
import { shareWeeks } from './share-weeks.ts'

/** The race that phases were laid back from, and the one that they lead to now; `to` null: none any more. */
export type RaceMove = {
  readonly from: { readonly day: Day; readonly raceClass: RaceClass }
  readonly to: { readonly day: Day; readonly raceClass: RaceClass } | null
}

/** Weeks of one phase; `id` is the block that they go on being, null for a new one. */
type Run = { id: string | null; phase: Phase; weeks: number }

/** How far along the way to a race a phase is; what lies beside that way has no place on it. */
const PLACE: Readonly<Record<Phase, number | null>> = {
  base: 0,
  'off-season': 0,
  build: 1,
  speed: 2,
  race: 2,
  taper: 3,
  recovery: null,
}
const SHARP = 2
/** So many days may lie between the end of a plan and the race that it leads to. */
const FAR_DAYS = 14
/** What layBack lays, and what a block and a program hold (schema.ts). */
const MOST = { weeks: 52, ofBlock: 26, blocks: 26 } as const

const runsOf = (phases: readonly Phase[]): Run[] => {
  const runs: Run[] = []
  for (const phase of phases) {
    const last = runs.at(-1)
    if (last?.phase === phase && last.weeks < MOST.ofBlock) last.weeks += 1
    else runs.push({ id: null, phase, weeks: 1 })
  }
  return runs
}

const phasesOf = (runs: readonly Pick<Run, 'phase' | 'weeks'>[]): Phase[] =>
  runs.flatMap(({ phase, weeks }) => Array.from({ length: weeks }, () => phase))

/** Whether blocks are as they were laid back from the race, untouched since. */
const isLaidBack = (blocks: readonly Block[], { day, raceClass }: RaceMove['from']): boolean => {
  const weeks = blocks.reduce((sum, block) => sum + block.weeks, 0)
  if (weeks > MOST.weeks) return false
  const laid = layBack(day, raceClass, weeks)
  return (
    laid.length === blocks.length &&
    laid.every(
      ({ startDay, weeks: length, phase }, index) =>
        blocks[index]?.startDay === startDay && blocks[index]?.weeks === length && blocks[index]?.phase === phase,
    )
  )
}

/** Where the days to come begin to be laid anew: the week that has begun stays what it is. */
const cutIn = (blocks: readonly Block[], today: Day): { cut: Day; current: Block | null; gone: number } => {
  const current = blocks.filter(({ startDay }) => startDay <= today).at(-1) ?? null
  const next = blocks.find(({ startDay }) => startDay > today)
  if (current && lastDayOf(current) >= today) {
    const gone = Math.floor(daysBetween(current.startDay, today) / 7) + 1
    return { cut: addDays(current.startDay, 7 * gone), current, gone }
  }
  return { cut: next?.startDay ?? addDays(startOfWeek(today), 7), current, gone: current?.weeks ?? 0 }
}

/** In which week from the cut on a day lies, the first one 1; 0 and less before it. */
const weekOf = (cut: Day, day: Day): number => Math.floor(daysBetween(cut, day) / 7) + 1

/** The weeks to come as the whole way to the race lays them, never further back on it than the runner is already. */
const laidRuns = (blocks: readonly Block[], cut: Day, to: NonNullable<RaceMove['to']>, weeks: number): Phase[] => {
  const gone = phasesOf(
    blocks.flatMap(({ startDay, phase, weeks: length }) =>
      startDay < cut ? [{ phase, weeks: Math.min(length, Math.round(daysBetween(startDay, cut) / 7)) }] : [],
    ),
  )
  const whole = phasesOf(layBack(to.day, to.raceClass, gone.length + weeks)).slice(gone.length)
  const reached = gone.at(-1)
  const place = Math.min(SHARP, reached ? (PLACE[reached] ?? 0) : 0)
  const sharp = phasesOf(layBack(to.day, to.raceClass, MOST.weeks)).at(-1 - taperWeeks(to.raceClass)) ?? 'speed'
  return whole.map((phase) => ((PLACE[phase] ?? 0) >= place ? phase : place === SHARP ? sharp : (reached ?? phase)))
}

/** The blocks to come in their own shape: the taper is what it is, all that comes before it is stretched or shortened. */
const ownRuns = (
  pieces: readonly Run[],
  { from, to }: { from: RaceMove['from']; to: NonNullable<RaceMove['to']> },
  weeks: number,
): Run[] => {
  const last = pieces.at(-1)
  const isTapered = last?.phase === 'taper'
  const asIts = isTapered && last.weeks === taperWeeks(from.raceClass) ? taperWeeks(to.raceClass) : (last?.weeks ?? 0)
  const tapered = isTapered ? Math.min(asIts, weeks) : 0
  const before = isTapered ? pieces.slice(0, -1) : pieces
  const left = weeks - tapered
  const eased = before.filter(({ phase }) => PLACE[phase] === null).reduce((sum, one) => sum + one.weeks, 0)
  const stretched = before.filter(({ phase }) => PLACE[phase] !== null)
  const taper = isTapered && tapered > 0 ? [{ ...last, weeks: tapered }] : []
  // nothing that could be longer: it is laid as if it began now
  if (stretched.length === 0 && left > eased) return runsOf(phasesOf(layBack(to.day, to.raceClass, weeks)))
  // a rest in the middle stays as it is as long as there is room for it
  const isRoomy = left - eased >= stretched.length
  const parts = stretched.length > 0 ? stretched : before
  const shared = shareWeeks(
    parts.map((one) => one.weeks),
    isRoomy ? left - eased : left,
  )
  const now = new Map(parts.map((one, index) => [one, shared[index] ?? 0]))
  const weeksNow = (one: Run): number => now.get(one) ?? (isRoomy ? one.weeks : 0)
  return [...before.map((one) => ({ ...one, weeks: weeksNow(one) })), ...taper].filter((one) => one.weeks > 0)
}

/** New runs as the blocks that they go on being: of those at the same place on the way, the first that is left. */
const named = (runs: readonly Run[], pieces: readonly Run[]): Run[] => {
  const left = [...pieces]
  return runs.map((run) => {
    const at = left.findIndex(({ id, phase }) => (run.id === null ? PLACE[phase] === PLACE[run.phase] : id === run.id))
    // those before it are over on the way: they are not come back to
    const [one] = left.splice(0, at + 1).slice(-1)
    return { ...run, id: run.id ?? one?.id ?? null }
  })
}

/**
 * The blocks of a program laid back from its race again, after that has moved or become another one. Blocks as they were laid are laid
 * as a skeleton is (`layBack`); a shape of somebody's own is kept, its taper before the race and what comes before it longer or shorter in
 * proportion. What follows the race follows it still. Weeks gone by, and the one that has begun, stay. Where there is no race any more,
 * a taper goes on as the phase before it. The same blocks where nothing has to be another, or the race is more than a year away.
 */
export function replanBlocks(
  { blocks: all }: Pick<Program, 'blocks'>,
  { from, to }: RaceMove,
  { today, newId }: EditContext,
): Program['blocks'] {
  const order = blocksInOrder({ blocks: all })
  const reached = from.day > today ? from.day : today
  const before = order.filter(({ startDay }) => startDay <= reached)
  const after = order.filter(({ startDay }) => startDay > reached)
  const last = before.at(-1)
  if (!last) return all
  const { cut, current, gone } = cutIn(before, today)
  const end = lastDayOf(last)
  if (end < today) return all
  const coming = before.filter(({ startDay }) => startDay >= cut)
  if (!to) return withoutTaper(all, before, cut)
  // a plan that ended long before its race was not laid back from it
  const shift = weekOf(cut, to.day) - weekOf(cut, from.day)
  if (daysBetween(end, from.day) > FAR_DAYS || (shift === 0 && from.raceClass === to.raceClass)) return all
  const pieces: Run[] = [
    ...(current && gone < current.weeks ? [{ id: current.id, phase: current.phase, weeks: current.weeks - gone }] : []),
    ...coming.map(({ id, phase, weeks: length }) => ({ id, phase, weeks: length })),
  ]
  const weeks = Math.max(0, pieces.reduce((sum, one) => sum + one.weeks, 0) + shift)
  const total = order[0] ? Math.round(daysBetween(order[0].startDay, cut) / 7) + weeks : weeks
  if (total > MOST.weeks) return all
  const runs =
    weeks === 0
      ? []
      : isLaidBack(before, from)
        ? named(startingWith(current, runsOf(laidRuns(before, cut, to, weeks))), pieces)
        : named(ownRuns(pieces, { from, to }, weeks), pieces)
  return laidBlocks({ all, before, after, end }, { cut, current, gone }, inBlocks(runs), newId)
}

/** Runs that are no longer than a block may be. */
const inBlocks = (runs: readonly Run[]): Run[] =>
  runs.flatMap((run): Run[] =>
    run.weeks <= MOST.ofBlock
      ? [run]
      : [{ ...run, weeks: MOST.ofBlock }, ...inBlocks([{ ...run, id: null, weeks: run.weeks - MOST.ofBlock }])],
  )

/** A run that goes on as the block that has begun goes on being it, as long as a block may be. */
const startingWith = (current: Block | null, [first, ...others]: Run[]): Run[] =>
  !first
    ? []
    : current && PLACE[first.phase] === PLACE[current.phase]
      ? [{ ...first, id: current.id }, ...others]
      : [first, ...others]

/** The blocks where no race is led to any more: a taper that begins from `cut` on goes on as the phase before it; the same object where there is none. */
function withoutTaper(all: Program['blocks'], before: readonly Block[], cut: Day): Program['blocks'] {
  const next = { ...all }
  let phase: Phase = 'build'
  let isOther = false
  for (const block of before) {
    if (block.phase === 'taper' && block.startDay >= cut) {
      next[block.id] = { ...block, phase }
      isOther = true
    } else if (block.phase !== 'taper') phase = block.phase
  }
  return isOther ? next : all
}

/**
 * The blocks laid one after the other from `cut` on: those that began before stay, the one that has begun goes on for as many weeks as its
 * run has, and what lay behind `end` follows as far behind as before. The same object where a program takes no more blocks.
 * @param runs phases with their weeks, in their order; `id` null for a block that is new
 */
function laidBlocks(
  { all, before, after, end }: { all: Program['blocks']; before: readonly Block[]; after: readonly Block[]; end: Day },
  { cut, current, gone }: ReturnType<typeof cutIn>,
  runs: readonly Run[],
  newId: EditContext['newId'],
): Program['blocks'] {
  const stays = before.filter(({ startDay, id }) => startDay < cut && id !== current?.id)
  const made: Block[] = [...stays]
  let startDay = cut
  const goesOn = current && runs[0]?.id === current.id && gone + runs[0].weeks <= MOST.ofBlock ? runs[0] : null
  if (current) {
    made.push({ ...current, weeks: gone + (goesOn?.weeks ?? 0) })
    startDay = addDays(cut, 7 * (goesOn?.weeks ?? 0))
  }
  for (const run of goesOn ? runs.slice(1) : runs) {
    const known = run.id !== null && run.id !== current?.id ? all[run.id] : undefined
    made.push(
      known
        ? { ...known, startDay, weeks: run.weeks, phase: run.phase }
        : { id: newId(), startDay, weeks: run.weeks, phase: run.phase, purpose: '' },
    )
    startDay = addDays(startDay, 7 * run.weeks)
  }
  const lastMade = made.at(-1)
  if (!lastMade) return all
  const shift = daysBetween(end, lastDayOf(lastMade))
  made.push(...after.map((block) => ({ ...block, startDay: addDays(block.startDay, shift) })))
  return made.length > MOST.blocks ? all : Object.fromEntries(made.map((block) => [block.id, block]))
}
