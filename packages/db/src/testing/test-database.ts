import { inject } from 'vitest'
import type {} from './global-setup.ts'
import { createDatabaseOn } from './test-server.ts'

/**
 * A database for one test file or test, a copy of the migrated template (or `bare`); `drop` removes it, whoever is
 * still connected. Needs `testing/global-setup.ts` in the project's vitest configuration.
 */
export function createTestDatabase(
  options: { bare?: boolean } = {},
): Promise<{ url: string; drop: () => Promise<void> }> {
  return createDatabaseOn(inject('testServer'), options)
}
