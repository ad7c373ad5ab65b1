import type { BriefParts, Headline } from './brief.ts'
import { type HeadlineRule, harmful, keyRun, locked, race, safety } from './headline-limits.ts'
import { back, first, held, notKnown, quiet, silent } from './headline-story.ts'

/**
 * What comes first, in order of importance; the first that has something to say is the headline.
 *
 * 1. safety: an answer or an injury closes the session or a place. It is never below anything.
 * 2. lock: an adverse answer that no therapist has looked at.
 * 3. response: the last session was too much. It says how hard, before any plan does.
 * 4. race, then key run: what is so near that it decides today's ceiling.
 * 5. back: the last change did not hold, with what grew meanwhile. Known since before a silence, it comes after it.
 * 6. silence: nobody answered. It is not health, so it is above everything that would read as fine.
 * 7. first session, held, quiet: nothing stands in the way.
 * 8. not known: there was a session, and nothing that tells what became of it.
 */
export const HEADLINE_RULES: readonly (readonly [Headline['kind'], HeadlineRule])[] = [
  ['safety', safety],
  ['lock', locked],
  ['response', harmful],
  ['race', race],
  ['key-run', keyRun],
  ['back', back],
  ['silence', silent],
  ['first', first],
  ['held', held],
  ['quiet', quiet],
  ['not-known', notKnown],
]

export const headlineOf = (brief: BriefParts): Headline => {
  for (const [kind, rule] of HEADLINE_RULES) {
    const said = rule(brief)
    if (said) return { kind, ...said }
  }
  return { kind: 'not-known', sentence: 'Little is known yet.', more: null, rules: [] }
}
