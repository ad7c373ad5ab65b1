import { doseWords } from '@strideloom/domain/programs/dose-words.ts'
import { loadChip } from '@strideloom/domain/programs/load-chip.ts'
import { atPlace, changedPlaces, type Place } from '@strideloom/domain/programs/merge-edits.ts'
import type { PlannedSession, Prescription, Program, Workout } from '@strideloom/domain/programs/schema.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { blockWords, prescribedWords } from './words.ts'
import { nameOfWorkout } from './workout-name.ts'

/** Lines before the rest is only counted. */
const MOST = 6

const HEAD: Record<string, string> = {
  title: 'The title',
  goal: 'The goal',
  raceId: 'The race it leads to',
  laidAround: 'What it is laid around',
}

/** What it is called, as it stood where it has gone since: "Pairing Left calf", "Session on Wed 2 Dec". */
const nameOf = (program: Program, { where, id }: Place): string => {
  switch (where) {
    case 'head':
      return HEAD[id] ?? id
    case 'blocks':
      return `Block ${program.blocks[id] ? blockWords(program.blocks[id]) : ''}`.trim()
    case 'pairings':
      return `Pairing ${program.pairings[id]?.title ?? ''}`.trim()
    case 'prescriptions':
      return prescribedWords(program.prescriptions[id])
    case 'groups':
      return `Joined exercises ${joinWords((program.groups[id]?.prescriptionIds ?? []).map((one) => prescribedWords(program.prescriptions[one])).filter(Boolean))}`
    case 'loadChanges':
      return `Change of load ${program.loadChanges[id] ? `“${loadChip(program.loadChanges[id])}”` : ''}`.trim()
    case 'workouts':
      return `${nameOfWorkout(program, id)} on ${formatDay(program.workouts[id]?.day ?? '')}`
    case 'sessions':
      return `Session on ${formatDay(program.sessions[id]?.day ?? '')}`
  }
}

const tellPlace = (before: Program, after: Program, place: Place): string => {
  const [was, is] = [atPlace(before, place), atPlace(after, place)]
  const name = nameOf(was === undefined ? after : before, place)
  if (place.where === 'head') return `${name} is another one`
  if (was === undefined) return `${name} is new`
  if (is === undefined) return `${name} is gone`
  if (place.where === 'prescriptions') {
    const [less, more] = [doseWords((was as Prescription).dose), doseWords((is as Prescription).dose)]
    return less === more ? `${name} is changed` : `${name}: ${more} instead of ${less}`
  }
  if (place.where === 'loadChanges') return `${name} is changed`
  const [from, to] = [(was as Workout | PlannedSession).day, (is as Workout | PlannedSession).day]
  return from !== to ? `${name} moved to ${formatDay(to)}` : `${name} is changed`
}

/**
 * What is different between two states of a program, a line for each thing; many workouts at once are what a changed weekday
 * brings, and are counted. `places` tells only of those.
 */
export const tellChanges = (
  before: Program,
  after: Program,
  places: readonly Place[] = changedPlaces(before, after),
): string[] => {
  const workouts = places.filter(({ where }) => where === 'workouts')
  const counted = workouts.length > MOST ? workouts : []
  const told = places.filter((place) => !counted.includes(place)).map((place) => tellPlace(before, after, place))
  const lines = [...new Set(told)]
  if (counted.length > 0) lines.push(`${formatCount(counted.length, 'workout')} are others`)
  const rest = lines.length - MOST
  return rest > 1 ? [...lines.slice(0, MOST), `${rest} more`] : lines
}
