import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const mark = (dataDir: string): string => join(dataDir, 'demo-removed')

/** Leaves a mark in the data folder, so that the next start does not fill an emptied database again. */
export const rememberDemoRemoved = (dataDir: string): void => {
  // Without a data folder (tests) there is no next start; one that cannot be written says so at that start.
  if (dataDir !== '' && existsSync(dataDir)) writeFileSync(mark(dataDir), 'The demo practice was removed.\n')
}

export const wasDemoRemoved = (dataDir: string): boolean => existsSync(mark(dataDir))
