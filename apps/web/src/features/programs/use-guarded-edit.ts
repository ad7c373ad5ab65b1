import { eachDay } from '@strideloom/domain/calendar/day.ts'
import type { ChosenTechnique } from '@strideloom/domain/library/practice-techniques.ts'
import { daysOf } from '@strideloom/domain/programs/block-days.ts'
import { changeBetween, isEmptyChange } from '@strideloom/domain/programs/change.ts'
import { laidAroundNow, type RaceNow } from '@strideloom/domain/programs/laid-around.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { announce } from '@strideloom/ui/surface/announcer.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useCallback, useState } from 'react'
import { afterPaint } from '../../lib/after-paint.ts'
import { useTechniqueChoices } from '../../lib/practice-library.ts'
import type { Builder } from './builder-context.ts'
import { bestFit, fitsOn, nextBestFit } from './day-fits.ts'
import { decideEdit, type EditOutcome } from './decide-edit.ts'
import type { Draft } from './draft-store.ts'
import { refusalOfDay } from './grid-weeks.ts'
import type { Guard } from './guard.ts'
import { allHeld, type Held, heldBack, withoutSession } from './held-edit.ts'
import { keepAll as keepAllOf } from './keep-all.ts'
import { useLatest } from './use-latest.ts'
import { verdictTitle } from './verdict-words.ts'
import { takeWay, type Way, waysOn } from './ways.ts'

type Options = NonNullable<Parameters<Builder['edit']>[2]>

/** An edit that the guard holds back, with everything to make it after all. */
export type Holding = {
  held: Held
  ways: Way[]
  anchor: () => Element | null
  label: string
  options: Options
  before: Program
  after: Program
  /** Sessions of this edit that were answered already. */
  settled: ReadonlySet<string>
  /** How many of it were left out. */
  leftOut: number
  /** How many more of it the guard asks about. */
  more: number
}

const NONE: ReadonlySet<string> = new Set()

/** The ways on for a session, of the practice's techniques; another day is one where no other session stands. */
export const waysFor = (
  guard: Guard,
  program: Program,
  { session, judged, asks }: Held,
  today: string,
  techniques: readonly ChosenTechnique[],
): Way[] => {
  if (asks === 'safety') return []
  const span = daysOf(program)
  const taken = new Set(Object.values(program.sessions).flatMap(({ id, day }) => (id === session.id ? [] : day)))
  const days = span
    ? eachDay(span.from > today ? span.from : today, span.to).filter(
        (day) => !taken.has(day) && refusalOfDay(program, day, today) === null,
      )
    : []
  const fits = [...fitsOn({ ...session, acknowledgement: null }, days, guard.judgeIn(program)).values()]
  const nearest = bestFit(fits, session.day) ?? nextBestFit(fits, session.day)
  return waysOn(session, judged, program.pairings, nearest, techniques)
}

/**
 * Edits through the guard: what it refuses is held back and asked about, what a colleague may decide goes on in one of
 * up to three ways, each one step of undo. Undoing goes through it as well.
 */
export const useGuardedEdit = (draft: Draft, guard: Guard | null, races: readonly RaceNow[]) => {
  const [holding, setHolding] = useState<Holding | null>(null)
  const latest = useLatest(guard)
  const known = useLatest(races)
  const techniques = useLatest(useTechniqueChoices())
  const { today } = draft.context

  const undo = useCallback(() => {
    const step = draft.get().history.undo.at(-1)
    const refusal = step && refusalOf(isReplanning(step) ? null : latest.current, draft, step.before)
    if (refusal) {
      showToast({ sentence: `Not undone: ${refusal}` })
      return
    }
    const label = draft.undo()
    announce(label ? `Undone: ${label}.` : 'Nothing to undo.')
  }, [draft, latest])

  const redo = useCallback(() => {
    const step = draft.get().history.redo.at(-1)
    const refusal = step && refusalOf(latest.current, draft, step.after)
    if (refusal) {
      showToast({ sentence: `Not done again: ${refusal}` })
      return
    }
    const label = draft.redo()
    announce(label ? `Done again: ${label}.` : 'Nothing to do again.')
  }, [draft, latest])

  /** What the guard asks of an edit next; null when it may stand. */
  const ask = useCallback(
    (label: string, options: Options, before: Program, after: Program, settled = NONE): Holding | null => {
      const now = latest.current
      const withWarnings = options.asksWarnings ?? false
      const all = now ? allHeld(before, after, today, now.judgeIn(after), { withWarnings, except: settled }) : []
      const [held] = all
      if (!now || !held) return null
      const anchor = () => {
        if (!options.beside) return document.querySelector('fieldset[aria-label="Session"],[data-panel]')
        const cell = document.querySelector(`[data-day="${held.session.day}"]`)
        // a copy may go to a day that is out of sight
        cell?.scrollIntoView({ block: 'nearest' })
        return cell
      }
      const ways = waysFor(now, after, held, today, techniques.current)
      return { held, ways, anchor, label, options, before, after, settled, leftOut: 0, more: all.length - 1 }
    },
    [latest, techniques, today],
  )

  const edit = useCallback<Builder['edit']>(
    (label, change, options = {}) => {
      const { quiet, offerUndo, refuse, group } = options
      const review = (after: Program, before: Program): EditOutcome | null => {
        const asked = ask(label, options, before, after)
        if (!asked) return null
        setHolding(asked)
        return { kind: 'held', message: `${verdictTitle(asked.held.session.day, asked.held.judged)}.` }
      }
      const outcome: EditOutcome = refuse
        ? { kind: 'refused', message: refuse, fields: {} }
        : draft.edit(label, (before, context) => remembering(before, change(before, context), known.current), {
            ...(group !== undefined && { group }),
            review,
          })
      if (outcome.kind === 'refused' && !quiet) showToast({ sentence: outcome.message })
      // first what was done, then the words about it
      if (outcome.kind === 'done' && offerUndo) afterPaint(() => showToast({ sentence: offerUndo, undo }))
      return outcome
    },
    [ask, draft, known, undo],
  )

  /**
   * Goes on with the held edit as it is answered: to the next session that the guard asks about, else it is made. One
   * step of undo, however many were asked about.
   */
  const goOn = useCallback(
    (said: string, after: Program, settled: ReadonlySet<string>, leftOut: number): boolean => {
      if (!holding) return false
      const { label, options, before } = holding
      const next = ask(label, options, before, after, settled)
      setHolding(next && { ...next, leftOut })
      if (next) return false
      const words = leftOut === 0 ? said : `${said}, ${leftOut} left out`
      const outcome = draft.edit(words, () => after)
      if (outcome.kind === 'refused') showToast({ sentence: outcome.message })
      if (outcome.kind !== 'done') return false
      showToast({ sentence: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`, undo })
      return true
    },
    [ask, draft, holding, undo],
  )
  const make = (words: string, after: Program): { id: string; isNew: boolean } | null => {
    if (!holding) return null
    const { held, before, settled, label, options, leftOut } = holding
    const isOne = settled.size === 0 && !options.leavesOut
    const isMade = goOn(isOne ? words : label, after, new Set([...settled, held.session.id]), leftOut)
    return isMade ? { id: held.session.id, isNew: isOne && !(held.session.id in before.sessions) } : null
  }
  const take = (way: Way, reason: string) => {
    if (!holding) return null
    const { session } = holding.held
    const words =
      way.kind === 'keep'
        ? `${holding.label}, kept with a reason`
        : way.kind === 'day'
          ? `put the session on ${formatDay(way.session.day)}`
          : `${holding.label}, lighter: ${way.title}`
    return make(words, takeWay(holding.after, session, way, reason))
  }
  const takeLater = () => (holding ? make(holding.label, holding.after) : null)
  /** Keeps all that the guard asks about with one reason; what that does not answer is asked about next. */
  const keepAll = (reason: string) => {
    const now = latest.current
    if (!holding || !now) return
    const { label, options, leftOut } = holding
    const asked = { ...holding, withWarnings: options.asksWarnings ?? false }
    const { after, settled } = keepAllOf(now, asked, reason, today)
    goOn(`${label}, kept with a reason`, after, settled, leftOut)
  }
  const putAllBack = useCallback(() => {
    setHolding(null)
    announce('Put back.')
  }, [])
  const putBack = useCallback(() => {
    if (!holding?.options.leavesOut) {
      putAllBack()
      return
    }
    const { held, before, after, settled, label, leftOut } = holding
    announce(`Left out on ${formatDay(held.session.day)}.`)
    goOn(label, withoutSession(before, after, held.session.id), settled, leftOut + 1)
  }, [goOn, holding, putAllBack])
  return { edit, undo, redo, holding, take, takeLater, keepAll, putBack, putAllBack }
}

/** A plan from before races were remembered begins to with its first edit. */
const remembering = (before: Program, after: Program, races: readonly RaceNow[]): Program =>
  after.laidAround !== null || isEmptyChange(changeBetween(before, after))
    ? after
    : { ...after, laidAround: laidAroundNow(races, after.raceId) }

/** Taking re-planning back leaves sessions where a race has left them, marked: the server lets just that through. */
const isReplanning = ({ before, after }: { before: Program; after: Program }): boolean =>
  !sameContent(before.laidAround, after.laidAround)

/** Why a step may not be gone over: it lies in the past by now, or the guard refuses what it would bring. */
const refusalOf = (guard: Guard | null, draft: Draft, next: Program): string | null => {
  const { program, published } = draft.get()
  const { today } = draft.context
  const outcome = decideEdit(program, next, today, published !== null)
  if (outcome.kind === 'refused') return outcome.message
  const held = guard && heldBack(program, next, today, guard.judgeIn(next))
  return held ? `${verdictTitle(held.session.day, held.judged)}. The record has changed since.` : null
}
