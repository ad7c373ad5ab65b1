import type { Work } from '@strideloom/domain/library/technique-dose.ts'
import { techniqueTitle } from '@strideloom/domain/library/technique-of.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { memo, Suspense } from 'react'
import { type Selection, useBuilder } from '../builder-context.ts'
import { ChosenPanel } from '../later-code.ts'
import { prescribedWords } from '../words.ts'
import { nameOfWorkout } from '../workout-name.ts'
import { ProgramPanel } from './program-panel.tsx'

const titleOf = (works: readonly Work[] | undefined, id: string): string => {
  const work = works?.find((one) => one.id === id)
  return work ? techniqueTitle(work) : ''
}

/** What the drawer is called on narrow screens. */
export const inspectorTitle = (program: Program, selection: Selection): string => {
  switch (selection.kind) {
    case 'program':
      return program.title
    case 'day':
      return formatDay(selection.day)
    case 'session':
      return 'Session'
    case 'workout':
      return nameOfWorkout(program, selection.id)
    case 'load':
      return 'Change of load'
    case 'pairing':
      return program.pairings[selection.id]?.title ?? 'Pairing'
    case 'prescription':
      return prescribedWords(program.prescriptions[selection.id])
    case 'work':
      return titleOf(program.pairings[selection.pairingId]?.works, selection.workId)
    case 'session-work':
      return titleOf(program.sessions[selection.sessionId]?.works, selection.workId)
  }
}

/** The panel of what is chosen; the program itself while nothing is. */
export const Inspector = memo(() => {
  const { selection } = useBuilder()
  return selection.kind === 'program' ? (
    <ProgramPanel />
  ) : (
    <Suspense>
      <ChosenPanel />
    </Suspense>
  )
})
