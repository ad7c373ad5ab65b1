import type { Work } from '@strideloom/domain/library/technique-dose.ts'
import { techniqueTitle } from '@strideloom/domain/library/technique-of.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { type Selection, useBuilder } from '../builder-context.ts'
import { prescribedWords } from '../words.ts'
import { nameOfWorkout } from '../workout-name.ts'
import { DayPanel } from './day-panel.tsx'
import { PairingPanel } from './pairing-panel.tsx'
import { PrescriptionPanel } from './prescription-panel.tsx'
import { ProgramPanel } from './program-panel.tsx'
import { SessionPanel } from './session-panel.tsx'
import { PairingWorkPanel, SessionWorkPanel } from './work-panel.tsx'
import { WorkoutPanel } from './workout-panel.tsx'

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
export const Inspector = () => {
  const { program, selection } = useBuilder()
  switch (selection.kind) {
    case 'program':
      return <ProgramPanel />
    case 'day':
      return <DayPanel day={selection.day} />
    case 'session': {
      const session = program.sessions[selection.id]
      return session ? <SessionPanel key={session.id} session={session} /> : null
    }
    case 'workout': {
      const workout = program.workouts[selection.id]
      return workout ? <WorkoutPanel key={workout.id} workout={workout} /> : null
    }
    case 'pairing': {
      const pairing = program.pairings[selection.id]
      return pairing ? <PairingPanel key={pairing.id} pairing={pairing} /> : null
    }
    case 'prescription': {
      const prescription = program.prescriptions[selection.id]
      return prescription ? <PrescriptionPanel key={prescription.id} prescription={prescription} /> : null
    }
    case 'work': {
      const pairing = program.pairings[selection.pairingId]
      const work = pairing?.works.find(({ id }) => id === selection.workId)
      return pairing && work ? <PairingWorkPanel key={work.id} pairing={pairing} work={work} /> : null
    }
    case 'session-work': {
      const session = program.sessions[selection.sessionId]
      const work = session?.works.find(({ id }) => id === selection.workId)
      return session && work ? <SessionWorkPanel key={work.id} session={session} work={work} /> : null
    }
  }
}
