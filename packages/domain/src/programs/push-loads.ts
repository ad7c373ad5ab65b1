import { addDays } from '../calendar/day.ts'
import { sameContent } from '../same-content.ts'
import { lastDayOf } from './block-days.ts'
import type { EditContext } from './edit-context.ts'
import type { LoadChange } from './load-change.ts'
import { loadSays } from './load-words.ts'
import type { Pushing } from './push-reach.ts'
import { putRecord, withoutRecords } from './put-record.ts'
import type { Block, Program } from './schema.ts'
import { type LaidLoad, loadItem, loadSpan, type TemplateLoad } from './template-loads.ts'

const saidBy = ({ after, days, amount, weekdays, sentence }: TemplateLoad): TemplateLoad => ({
  after,
  days,
  amount,
  weekdays,
  sentence,
})

/** The days that it was given and that the blocks have by now: blocks that were moved or made shorter trim it. Null: none is left. */
const givenNow = ({ given }: LaidLoad, blocks: readonly Block[]): LaidLoad['given'] => {
  const start = blocks.map(({ startDay }) => startDay).sort()[0]
  const end = blocks.map(lastDayOf).sort().at(-1)
  if (!given || start === undefined || end === undefined) return null
  const fromDay = given.fromDay > start ? given.fromDay : start
  const toDay = given.toDay < end ? given.toDay : end
  return fromDay > toDay ? null : { ...given, fromDay, toDay }
}

/** Is it as it was laid, but for what its blocks trimmed? Why it is done, and what it answers, are the runner's and may have been added. */
const isLoadAsLaid = (now: LoadChange, was: LaidLoad, blocks: readonly Block[]): boolean => {
  const spans = [was.given, givenNow(was, blocks)]
  return (
    sameContent([now.amount, now.weekdays, now.sentence], [was.amount, was.weekdays, was.sentence]) &&
    spans.some((span) => span?.fromDay === now.fromDay) &&
    spans.some((span) => span?.toDay === now.toDay)
  )
}

/** Each of the template's with the one that it was when it was laid: the very same, else the next of its kind. */
const paired = (laid: readonly LaidLoad[], wanted: readonly TemplateLoad[]) => {
  const left = new Set(laid)
  const found = new Map<TemplateLoad, LaidLoad>()
  const pair = (isIt: (was: LaidLoad, want: TemplateLoad) => boolean) => {
    for (const want of wanted) {
      const was = found.has(want) ? undefined : [...left].find((one) => isIt(one, want))
      if (!was) continue
      found.set(want, was)
      left.delete(was)
    }
  }
  pair((was, want) => sameContent(saidBy(was), saidBy(want)))
  pair((was, want) => was.amount.kind === want.amount.kind && was.after === want.after)
  pair((was, want) => was.amount.kind === want.amount.kind)
  return { found, left }
}

/** As the therapist who pushes reads it. */
const saysHere = (load: Parameters<typeof loadSays>[0]): string => loadSays(load, 'km')

/** From tomorrow on without it: one that has begun ends today. */
const withdrawn = (program: Program, load: LoadChange, { today }: Pick<EditContext, 'today'>): Program =>
  load.fromDay > today
    ? withoutRecords(program, 'loadChanges', [load.id])
    : load.toDay > today
      ? putRecord(program, 'loadChanges', { ...load, toDay: today })
      : program

/**
 * Changes of load as the template has them now, from tomorrow on: one that has begun keeps what it asked until today. What was changed
 * or taken out by hand stays so.
 */
export const pushLoads = (
  program: Program,
  laid: readonly LaidLoad[],
  wanted: readonly TemplateLoad[],
  blocks: readonly Block[],
  context: EditContext,
): Pushing & { loads: LaidLoad[] } => {
  const tomorrow = addDays(context.today, 1)
  const out = { program, told: [] as string[], kept: [] as string[], loads: [] as LaidLoad[] }
  const { found, left } = paired(laid, wanted)
  const standing = (was: LaidLoad | undefined): LoadChange | undefined =>
    was?.given ? out.program.loadChanges[was.given.loadId] : undefined
  const push = (want: TemplateLoad): LaidLoad => {
    const was = found.get(want)
    if (was && sameContent(saidBy(was), saidBy(want))) return was
    const now = standing(was)
    // one that the blocks left no day was taken out by nobody
    if (was?.given && (now ? !isLoadAsLaid(now, was, blocks) : givenNow(was, blocks) !== null)) {
      out.kept.push(
        now
          ? `“${saysHere(now)}” was changed by hand and stays.`
          : `“${saysHere({ ...was, ...was.given })}” was taken out by hand, so it stays out.`,
      )
      return { ...saidBy(want), given: was.given }
    }
    const span = loadSpan(want, blocks, tomorrow)
    const without = now ? withdrawn(out.program, now, context) : out.program
    if (!span) {
      if (now && without !== out.program) out.told.push(`“${saysHere(now)}” is taken out.`)
      out.program = without
      return { ...saidBy(want), given: null }
    }
    const item = { ...loadItem(want, span, context.newId()), ...(now && answersOf(now)) }
    out.program = putRecord(without, 'loadChanges', item)
    out.told.push(now ? `“${saysHere(item)}” instead of “${saysHere(now)}”.` : `“${saysHere(item)}” is new.`)
    return { ...saidBy(want), given: { loadId: item.id, ...span } }
  }
  out.loads.push(...wanted.map(push))
  for (const was of left) {
    const now = standing(was)
    if (!now || now.toDay <= context.today) continue
    if (!isLoadAsLaid(now, was, blocks)) {
      out.kept.push(`“${saysHere(now)}” was changed by hand and stays.`)
      continue
    }
    out.told.push(`“${saysHere(now)}” is taken out.`)
    out.program = withdrawn(out.program, now, context)
  }
  return out
}

const answersOf = ({ pairingId, contributor, why }: LoadChange) => ({ pairingId, contributor, why })
