import { regionName } from '../library/regions.ts'
import { testOf } from '../library/test-of.ts'
import { valueWords } from './number-words.ts'
import type { PatternReason } from './suggest-patterns.ts'

/** Why a pattern may fit, in a sentence. It is offered by region only. */
export function patternReasonWords(reason: PatternReason): string {
  switch (reason.code) {
    case 'trigger-test': {
      const { name, unit } = testOf(reason)
      return `${name}: ${valueWords(reason.value, unit)}. This pattern starts from that test.`
    }
    case 'test-in-region': {
      const { name, unit } = testOf(reason)
      return `${name}: ${valueWords(reason.value, unit)}. The test belongs to the same region: ${regionName(reason.of)}.`
    }
    case 'same-region':
      return `By region: ${regionName(reason.of)}.`
    case 'part-of-region':
      return `By region: ${regionName(reason.region)} is part of ${regionName(reason.of)}.`
    case 'around-region':
      return `By region: ${regionName(reason.region)} includes ${regionName(reason.of)}.`
  }
}
