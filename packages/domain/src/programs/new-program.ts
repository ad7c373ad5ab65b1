import type { Block, Program } from './schema.ts'

/** A program that has one block and nothing in it yet. */
export const newProgram = (title: string, block: Block, raceId: string | null = null): Program => ({
  title,
  goal: '',
  raceId,
  laidAround: null,
  blocks: { [block.id]: block },
  pairings: {},
  prescriptions: {},
  groups: {},
  loadChanges: {},
  workouts: {},
  sessions: {},
})
