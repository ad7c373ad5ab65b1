import type { ResponseClass } from '../sessions/classify-response.ts'
import type { BookingRecommendation } from '../timing/facts.ts'

/** What is recommended, in a list of differences. */
export const RECOMMENDATION_WORDS: Readonly<Record<BookingRecommendation, string>> = {
  'see-clinician': 'see a clinician',
  'book-now': 'book now',
  'plan-one': 'plan one',
  'no-need': 'no need',
  'not-enough-data': 'not enough answers',
}

/** How a session was answered, in a list of differences. */
export const CLASS_WORDS: Readonly<Record<ResponseClass, string>> = {
  adverse: 'harmful',
  'too-much': 'too much',
  'about-right': 'about right',
  'no-change': 'no change',
  unknown: 'not answered',
}
