import { REGIONS, type Region } from '../library/regions.ts'
import { RUNNER_WORDS } from './region-words.ts'

/** The body map's rows in the runner's words. */
export const RUNNER_REGIONS: readonly Pick<Region, 'id' | 'name' | 'parent' | 'laterality'>[] = REGIONS.map(
  ({ id, parent, laterality }) => ({ id, name: RUNNER_WORDS[id], parent, laterality }),
)
