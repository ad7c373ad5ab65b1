import { useBuilder } from '../builder-context.ts'
import { DayPanel } from './day-panel.tsx'
import { LoadPanel } from './load-panel.tsx'
import { PairingPanel } from './pairing-panel.tsx'
import { PrescriptionPanel } from './prescription-panel.tsx'
import { SessionPanel } from './session-panel.tsx'
import { PairingWorkPanel, SessionWorkPanel } from './work-panel.tsx'
import { WorkoutPanel } from './workout-panel.tsx'

/** The panel of what is chosen; nothing where the program itself is. */
export const ChosenPanel = () => {
  const { program, selection } = useBuilder()
  switch (selection.kind) {
    case 'program':
      return null
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
    case 'load': {
      const load = program.loadChanges[selection.id]
      return load ? <LoadPanel key={load.id} load={load} /> : null
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
