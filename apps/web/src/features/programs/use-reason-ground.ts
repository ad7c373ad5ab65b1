import type { Day } from '@strideloom/domain/calendar/day.ts'
import { blockOn } from '@strideloom/domain/programs/block-days.ts'
import type { ReasonGround } from '@strideloom/domain/programs/reason-starters.ts'
import { useBuilder } from './builder-context.ts'
import { useFindings } from './finding-hooks.ts'
import { useRaces } from './hooks.ts'

/** What the starters of the three reasons may draw on: the finding, its contributors, the phase, the next race. */
export const useReasonGround = (pairingId: string | null, day: Day | null): ReasonGround => {
  const { runnerId, program, today } = useBuilder()
  const findings = useFindings(runnerId).data?.findings ?? []
  const on = day ?? today
  const pairing = pairingId === null ? undefined : program.pairings[pairingId]
  const finding = findings.find(({ id }) => id === pairing?.findingId) ?? null
  const race = useRaces(runnerId)
    .filter((one) => one.status === 'planned' && one.day >= on)
    .sort((a, b) => (a.day < b.day ? -1 : 1))[0]
  return {
    finding,
    contributors: finding?.contributors.map(({ label }) => label) ?? [],
    phase: blockOn(program, on)?.phase ?? Object.values(program.blocks)[0]?.phase ?? null,
    race: race ? { name: race.name, day: race.day } : null,
    day: on,
  }
}
