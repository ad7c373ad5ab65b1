import { readdirSync } from 'node:fs'
import path from 'node:path'

/** So many of a hundred changes have to be noticed (quality R25). */
export const PASS = 85

const DOMAIN = 'packages/domain/src'

/**
 * What is measured, and by which tests. Files of words, of pages and of schemas are left out: what people read is
 * looked at by tests of sentences, and a schema is data.
 */
export const AREAS = {
  timing: { mutate: [['timing', /./]], tests: [{ folder: `${DOMAIN}/timing`, names: '' }] },
  ceiling: {
    mutate: [
      [
        'sessions',
        /^(tolerance|next-ceiling|region-ceilings|region-parts|hurt-parts|given-sessions|classify-response|counted-answers|response-windows|responses-due|retest-change)\.ts$/,
      ],
    ],
    tests: [{ folder: `${DOMAIN}/sessions`, names: '' }],
  },
  signs: {
    mutate: [
      ['progress', /^(sign.*|overuse|recommendation|moderate-runner|cadence|stiffness-days)\.ts$/],
      ['outlook', /^(booking-.*|earliest-slot|clinician-.*)\.ts$/],
    ],
    tests: [
      { folder: `${DOMAIN}/progress`, names: '^(sign|overuse|recommendation|staying-well|carry-over|stiffness)' },
      { folder: `${DOMAIN}/outlook`, names: '^(booking|clinician|conclude\\.test)' },
    ],
  },
  adherence: {
    mutate: [
      [
        'progress',
        /^(adherence.*|weeks|record-weeks|due-week|exercise-fraction|logged-item|excuse|workout-share|prescribed-workouts|consistency|at-risk|load-fidelity|sessions-attended)\.ts$/,
      ],
    ],
    tests: [{ folder: `${DOMAIN}/progress`, names: '^(adherence|at-risk|attendance|weeks|workout|load)' }],
  },
}

const LEFT_OUT =
  /(-words|-page|-schema|-settings|\.test|\.test\.makers|\.property\.test)\.ts$|^(sentences|rule-groups|facts|verdict|plan|rules)\.ts$/

/** The files of an area, from the root. */
export const filesOf = (area, root) =>
  AREAS[area].mutate.flatMap(([folder, names]) =>
    readdirSync(path.join(root, DOMAIN, folder))
      .filter((name) => name.endsWith('.ts') && names.test(name) && !LEFT_OUT.test(name))
      .map((name) => `${DOMAIN}/${folder}/${name}`),
  )
