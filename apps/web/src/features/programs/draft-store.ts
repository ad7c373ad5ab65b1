import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { ProgramChange } from '@strideloom/domain/programs/change.ts'
import type { EditContext } from '@strideloom/domain/programs/edit-context.ts'
import { mergeEdits } from '@strideloom/domain/programs/merge-edits.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { decideEdit, type EditOutcome } from './decide-edit.ts'
import { type History, NO_HISTORY, remember, stepBack, stepForth } from './history.ts'
import { changeOf, enqueue, labelsOf, markTried, settleFirst, type WaitingChanges } from './waiting-changes.ts'

export type Published = { number: number; publishedAt: Date | string; revision: number }

/** The program as the server holds it. */
export type ServerDraft = { id: string; revision: number; draft: Program; published: Published | null }

export type Trouble =
  /** Could not be reached: everything is kept here and tried again. */
  | { kind: 'unsent'; sentence: string }
  /** The server refuses the first one: it and what follows would have to be taken back. */
  | { kind: 'refused'; sentence: string }
  /** Somebody else edited meanwhile; `theirs` is what they made of it, null until it is fetched. */
  | { kind: 'moved-on'; sentence: string; theirs: ServerDraft | null }

export type DraftState = {
  program: Program
  revision: number
  published: Published | null
  waiting: WaitingChanges
  sending: boolean
  trouble: Trouble | null
  history: History
  /** What was given up when their version was loaded, in words, to do again by hand. */
  givenUp: string[]
}

/** How the store reaches the server; `send` gives the revision, `judge` says what a failure means. */
export type DraftServer = {
  send: (write: { changeId: string; baseRevision: number; change: ProgramChange }) => Promise<{ revision: number }>
  load: () => Promise<ServerDraft>
  judge: (error: unknown) => Trouble
  newId: () => string
  /** When an edit is sent: not before this turn is over. Absent: right then. */
  later?: (task: () => void) => void
}

export type EditOptions = {
  /** Asked before an edit is kept, with the program as it would be; what it gives is what becomes of the edit. */
  review?: (after: Program, before: Program) => EditOutcome | null
  /** Edits of one group in a row are one step of undo and, while unsent, one request. */
  group?: string
}

/**
 * The draft on the screen: every edit is applied at once, remembered for undo, and sent after the ones before it, each
 * with an id of its own. It lives outside the page, so that leaving the page does not lose what is still on its way.
 */
export const createDraft = (server: DraftServer, first: ServerDraft, today: Day) => {
  let state: DraftState = {
    program: first.draft,
    revision: first.revision,
    published: first.published,
    waiting: [],
    sending: false,
    trouble: null,
    history: NO_HISTORY,
    givenUp: [],
  }
  const watchers = new Set<() => void>()
  const later = server.later ?? queueMicrotask
  const set = (part: Partial<DraftState>) => {
    state = { ...state, ...part }
    for (const watcher of watchers) watcher()
  }

  /** `again`: although it could not be sent before; that stays said until it has been. */
  const pump = async (again = false): Promise<void> => {
    const next = state.waiting[0]
    if (!next || state.sending || (state.trouble && !again)) return
    set({ sending: true, waiting: markTried(state.waiting) })
    try {
      const { revision } = await server.send({
        changeId: next.changeId,
        baseRevision: state.revision,
        change: changeOf(next),
      })
      set({ sending: false, trouble: null, revision, waiting: settleFirst(state.waiting, next.changeId) })
    } catch (error) {
      const trouble = server.judge(error)
      set({ sending: false, trouble })
      if (trouble.kind === 'moved-on') await look()
    }
    await pump()
  }

  /** Fetches what somebody else made of it, so that both can be seen. Rejects when it cannot be reached. */
  const fetchTheirs = async (): Promise<ServerDraft> => {
    const theirs = await server.load()
    if (state.trouble?.kind === 'moved-on') set({ trouble: { ...state.trouble, theirs } })
    return theirs
  }
  // what cannot be reached now is fetched when it is asked for
  const look = () => fetchTheirs().then(undefined, () => undefined)

  const put = (program: Program, label: string, group: string | null, history: History) => {
    const edit = { changeId: server.newId(), label, group, from: state.program, to: program }
    set({ program, history, waiting: enqueue(state.waiting, edit) })
    // after this turn, so that edits made in one go can become one request
    later(() => void pump())
  }

  const takeTheirs = (theirs: ServerDraft): void =>
    set({
      program: theirs.draft,
      revision: theirs.revision,
      published: theirs.published,
      givenUp: labelsOf(state.waiting),
      waiting: [],
      trouble: null,
      history: NO_HISTORY,
    })

  const context: EditContext = { newId: server.newId, today }

  return {
    context,
    get: () => state,
    subscribe: (watcher: () => void) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    /** Applies an edit and sends it. What the server would refuse is refused here, and nothing changes. */
    edit: (
      label: string,
      change: (program: Program, context: EditContext) => Program,
      { group, review }: EditOptions = {},
    ): EditOutcome => {
      const before = state.program
      const outcome = decideEdit(before, change(before, context), today, state.published !== null)
      if (outcome.kind !== 'done') return outcome
      const other = review?.(outcome.program, before)
      if (other) return other
      const step = { label, group: group ?? null, before, after: outcome.program }
      put(outcome.program, label, group ?? null, remember(state.history, step))
      return outcome
    },
    /** Goes one step back; says which, or null. */
    undo: (): string | null => {
      const back = stepBack(state.history)
      if (!back) return null
      put(back.step.before, `undid: ${back.step.label}`, null, back.history)
      return back.step.label
    },
    redo: (): string | null => {
      const forth = stepForth(state.history)
      if (!forth) return null
      put(forth.step.after, forth.step.label, null, forth.history)
      return forth.step.label
    },
    /** The steps of before a reload, as long as they lead to what is on the screen. */
    takeHistory: (history: History, revision: number): void => {
      if (state.revision === revision && state.waiting.length === 0 && state.history === NO_HISTORY) set({ history })
    },
    /** The same writes again, with the same ids. */
    retry: () => void pump(true),
    /** Both sides are to be seen: fetches the other one. Rejects when it cannot be reached. */
    fetchTheirs,
    /**
     * Puts what is waiting here on what somebody else made meanwhile, as one edit; where both changed the same, ours
     * stands. What the two are not allowed to be together is said, and still waits.
     */
    keepBoth: (): void => {
      const [first] = state.waiting
      if (!first || state.trouble?.kind !== 'moved-on' || !state.trouble.theirs) return
      const { draft: before, revision, published } = state.trouble.theirs
      const label = labelsOf(state.waiting).join(', ')
      const outcome = decideEdit(before, mergeEdits(first.from, state.program, before), today, published !== null)
      if (outcome.kind === 'refused') {
        set({ trouble: { kind: 'refused', sentence: outcome.message } })
        return
      }
      const after = outcome.kind === 'done' ? outcome.program : before
      set({ program: before, revision, published, waiting: [], trouble: null, history: NO_HISTORY })
      if (outcome.kind === 'done') put(after, label, null, remember(NO_HISTORY, { label, group: null, before, after }))
    },
    /** Shows what the server holds; own edits that it does not have are listed, in words, not lost in silence. */
    loadTheirs: async (): Promise<void> => takeTheirs(await server.load()),
    takeTheirs,
    forgetGivenUp: () => set({ givenUp: [] }),
    published: (published: Published) => set({ published }),
    /** A newer state of the server, taken only when nothing of our own is on its way. */
    refresh: (theirs: ServerDraft) => {
      if (state.waiting.length > 0 || theirs.revision <= state.revision) return
      set({ program: theirs.draft, revision: theirs.revision, published: theirs.published, history: NO_HISTORY })
    },
  }
}

export type Draft = ReturnType<typeof createDraft>
