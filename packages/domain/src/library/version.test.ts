import { expect, it } from 'vitest'
import assessments from './data/assessments.json' with { type: 'json' }
import exercises from './data/exercises.json' with { type: 'json' }
import findings from './data/findings.json' with { type: 'json' }
import programs from './data/programs.json' with { type: 'json' }
import redFlags from './data/red-flags.json' with { type: 'json' }
import regions from './data/regions.json' with { type: 'json' }
import techniques from './data/techniques.json' with { type: 'json' }
import { LIBRARY_VERSION } from './version.ts'

/** FNV-1a, 32 bit: enough to notice a change, no need to resist anybody. */
const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

it('the version of the shipped data moves whenever the data does', () => {
  const data = [regions, assessments, exercises, techniques, findings, redFlags, programs]
  // If this fails: raise LIBRARY_VERSION, then write the new pair here.
  expect({ version: LIBRARY_VERSION, data: fingerprint(JSON.stringify(data)) }).toEqual({
    version: '2026.2',
    data: '6b5f93e6',
  })
})
