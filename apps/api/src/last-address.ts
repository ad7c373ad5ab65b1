import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** In the data folder: the address that Strideloom last answered at, for programs that print links beside it. */
const file = (dataDir: string) => join(dataDir, 'address.txt')

export const rememberAddress = (dataDir: string, origin: string): void => writeFileSync(file(dataDir), `${origin}\n`)

/** Null before the first start. */
export const lastAddress = (dataDir: string): string | null => {
  try {
    return readFileSync(file(dataDir), 'utf8').trim() || null
  } catch {
    return null
  }
}
