import { addDays, type Day, eachDay } from '@strideloom/domain/calendar/day.ts'
import { daysOf } from '@strideloom/domain/programs/block-days.ts'
import { formatDay, formatDayRange, formatLongDay, formatShortDay } from '@strideloom/ui/format/day.ts'
import { type Command, useCommands } from '../../lib/commands.ts'
import { type Builder, useBuilder } from './builder-context.ts'
import { weeksOf } from './grid-weeks.ts'
import { useAddBlock } from './use-add-block.ts'
import { blockWords, INTENT_WORDS, prescribedWords } from './words.ts'

type Sheets = { place: () => void; publish: (() => void) | null; versions: () => void; print: () => void }
type Steps = { undo: string | undefined; redo: string | undefined; onUndo: () => void; onRedo: () => void }

/** Opens a day at the side, and shows it among the weeks. */
const goToDay = (select: Builder['select'], day: Day): void => {
  select({ kind: 'day', day })
  document.querySelector(`[data-day="${day}"]`)?.scrollIntoView({ block: 'center' })
}

/** What is in the program, to jump to: weeks and days by their dates, pairings, exercises, sessions. */
const parts = ({ program, today, select }: Builder): Command[] => {
  const span = daysOf(program)
  const weeks = weeksOf(program, today)
  const within = (day: Day): Day => (span && day < span.from ? span.from : span && day > span.to ? span.to : day)
  const weekOf = (day: Day): string =>
    `Week ${weeks.find(({ start }) => start <= day && day <= addDays(start, 6))?.number}`
  return [
    ...Object.values(program.pairings).map(({ id, title }) => ({
      id: `pairing-${id}`,
      group: 'Pairings',
      label: title,
      whenTyped: true,
      words: 'pairing finding',
      run: () => select({ kind: 'pairing' as const, id }),
    })),
    ...Object.values(program.prescriptions).map((one) => ({
      id: `prescription-${one.id}`,
      group: 'Exercises of this program',
      label: prescribedWords(one),
      hint: one.pairingId === null ? '' : (program.pairings[one.pairingId]?.title ?? ''),
      whenTyped: true,
      run: () => select({ kind: 'prescription' as const, id: one.id }),
    })),
    ...weeks.map(({ start, number, block }) => ({
      id: `week-${start}`,
      group: 'Weeks and days',
      label: `Week ${number}`,
      hint: [formatDayRange(start, addDays(start, 6)), block ? blockWords(block) : ''].filter(Boolean).join(', '),
      whenTyped: true,
      run: () => goToDay(select, within(start)),
    })),
    ...(span ? eachDay(span.from, span.to) : []).map((day) => ({
      id: `day-${day}`,
      group: 'Weeks and days',
      label: formatDay(day),
      hint: weekOf(day),
      words: `${formatLongDay(day)} ${day} ${day === today ? 'today' : ''} ${day === addDays(today, 1) ? 'tomorrow' : ''}`,
      whenTyped: true,
      run: () => goToDay(select, day),
    })),
    ...Object.values(program.sessions).map(({ id, day, intent, minutes }) => ({
      id: `session-${id}`,
      group: 'Sessions of this program',
      label: `Session, ${formatDay(day)}`,
      hint: `${INTENT_WORDS[intent]}, ${minutes} min`,
      words: `${formatLongDay(day)} ${formatShortDay(day)} hands-on`,
      whenTyped: true,
      run: () => select({ kind: 'session' as const, id }),
    })),
  ]
}

/** What the builder can do, and everything in the program, for the command palette. */
export const useBuilderCommands = (sheets: Sheets, { undo, redo, onUndo, onRedo }: Steps): void => {
  const builder = useBuilder()
  const addBlock = useAddBlock()
  useCommands(() => {
    const command = (id: string, label: string, run: () => void, more: Partial<Command> = {}): Command => ({
      id: `builder-${id}`,
      group: 'This program',
      label,
      run,
      ...more,
    })
    return [
      command('place', 'Place for me', sheets.place, { hint: 'Hands-on sessions and strength on the best days' }),
      ...(builder.replan
        ? [command('replan', 'Re-plan', builder.replan, { hint: 'A race has moved since this was laid' })]
        : []),
      command('finding', 'Add a finding', () => builder.addPairing(), { words: 'pairing new' }),
      command('block', 'Add a block', addBlock, { hint: '4 weeks after the last one', words: 'weeks' }),
      ...(undo ? [command('undo', `Undo: ${undo}`, onUndo, { shortcut: 'Ctrl Z' })] : []),
      ...(redo ? [command('redo', `Do again: ${redo}`, onRedo, { shortcut: 'Shift Ctrl Z', words: 'redo' })] : []),
      ...(sheets.publish ? [command('publish', 'Review and publish', sheets.publish, { words: 'send' })] : []),
      command('versions', 'Versions', sheets.versions, { hint: 'Compare or restore one', words: 'history' }),
      command('print', 'Print the plan', sheets.print, { words: 'pdf paper' }),
      command('program', 'Blocks and goal', () => builder.select({ kind: 'program' }), {
        words: 'title race settings',
      }),
      ...parts(builder),
    ]
  })
}
