import type { JudgedContributor } from '@strideloom/domain/assessments/contributors.ts'
import type { TestId } from '@strideloom/domain/library/ids.ts'

/** Tests that would tell something about these contributors: not done yet, not usable, or a question not asked. */
export const openTests = (contributors: readonly Pick<JudgedContributor, 'state' | 'missing'>[]): TestId[] => [
  ...new Set(
    contributors
      .filter(({ state }) => state === 'open')
      .flatMap(({ missing }) =>
        missing.flatMap((one) => ('test' in one && one.kind !== 'yardstick' ? [one.test] : [])),
      ),
  ),
]
