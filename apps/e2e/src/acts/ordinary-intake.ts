import { INTAKE_FLAGS } from '@strideloom/domain/people/flag-questions.ts'

/** What `people.intake.save` takes: an ordinary week, every safety question answered no, both consents. */
export const ordinaryIntake = (runnerId: string, goals: string) => ({
  runnerId,
  basedOn: null,
  id: crypto.randomUUID(),
  complete: true,
  goals,
  weeklyKm: 42.5,
  runsPerWeek: 4,
  surfaces: ['road', 'trail'],
  hoursSeatedPerDay: 7.5,
  strengthPerWeek: 1,
  regularFirmMassage: false,
  raceHistory: '',
  notes: '',
  injuries: [],
  flags: INTAKE_FLAGS.map((flag) => ({ flag, reply: 'no' })),
  consents: ['health-record', 'hands-on'].map((kind) => ({ kind, given: true })),
})
