import type { TemplateTexts } from './template-schema.ts'

/**
 * What the reference notes of its templates in a shorthand ("pain <=3", "mon off"), as a sentence for people: the same
 * conditions and the same numbers. What reads as a sentence already is not here.
 */
export const PLAIN_TEXTS: Readonly<Record<string, Partial<TemplateTexts>>> = {
  'calf-build-8': {
    entry: 'A calf that keeps tightening, with pain of 3 or less and no red flag.',
    exitCriteria:
      'A carry-over streak of 0 for 3 weeks; heel raises within 15% of the right; a knee-to-wall difference under 2 cm.',
    easyRuns: 'Monday off, Wednesday easy, Friday off or 30 min easy, Saturday easy.',
  },
  'marathon-12': {
    entry: 'A long run of 16 km or more is tolerated, with 4 runs a week for 6 weeks.',
    exitCriteria: 'The race is run; no region was stiff at 4 or more in race week.',
    easyRuns: 'Monday off, Wednesday easy, Friday off, Saturday easy.',
  },
  'post-marathon-4': {
    entry: 'A marathon is finished, and there is no red flag.',
    exitCriteria:
      'No soreness of 3 or more for 5 days; pain of 0 to 2 in hops; readiness of 60 or more on 5 of 7 days.',
    easyRuns:
      'Week 1: walking or cycling. Week 2: 3 times 20 to 30 min. Week 3: 4 times 30 to 40 min. Week 4: 4 runs, with strides.',
  },
  'taper-2': {
    entry: 'A race in 14 days, of priority A or B.',
    exitCriteria: 'The race is run.',
    easyRuns: 'Easy on the other days, with two rest days.',
  },
  'hamstring-8': {
    entry: 'A hamstring that is always tight; no pain at the sitting bone, and no tingling in the leg.',
    exitCriteria: 'Bridge test at 25 or more and within 15%; stiffness of 2 or less for 3 weeks.',
    easyRuns: 'Monday easy, Tuesday off, Thursday off or easy, Friday easy, Saturday strides.',
  },
  'itb-hip-8': {
    entry: 'Outer knee pain or a tight ITB, or lateral hip pain; pain of 3 or less.',
    exitCriteria: 'The distance of the old pain, times 1.25, is run with pain of 1 or less; hip abduction within 15%.',
    easyRuns: 'Monday off, Tuesday short and easy, Thursday off, Friday easy, Saturday easy.',
  },
  'achilles-12': {
    entry:
      'An Achilles that is stiff or sore in the morning; no signs of a rupture; pain of 5 or less in a heel raise.',
    exitCriteria:
      'Heel-raise repetitions within 10%, with pain of 2 or less; morning stiffness of 1 or less; 20 hops with pain of 2 or less.',
    easyRuns:
      'Monday off, Tuesday easy, Thursday on the bike, Friday easy, Saturday easy; no hills or sprints in weeks 1 to 6.',
  },
  'offseason-10': {
    entry: 'No race for 12 weeks.',
    exitCriteria:
      'Goblet squat, 8 repetitions at 35% of body weight; heel raises at the table’s value or more; side plank of 45 s or more.',
    easyRuns: '3 to 4 easy runs.',
  },
  'speed-6': {
    entry: '4 or more weeks of base, and heel raises at 90% of the table’s value or more.',
    exitCriteria: 'The race is run.',
    easyRuns: 'Monday off, Wednesday easy, Thursday easy, Saturday easy or off.',
  },
  'moderate-12': {
    goal: 'Stay well with little time: 3 runs, 1 to 2 strength sessions, one massage every 4 to 6 weeks.',
    entry: '40 km a week or less, 4 runs or fewer, and nothing that says to book.',
    exitCriteria: 'Nothing speaks for a session, and it stays so; otherwise change to another template.',
    easyRuns: 'Friday easy.',
  },
}
