import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SHAPE, STAYS } from './answers.ts'

/** What the api answers, field by field, as the table of permissions records it. */
const RECORDED = readFileSync(new URL('../../../../api/src/permissions/answers.txt', import.meta.url), 'utf8')

const fieldsOf = (path: string): string[] => {
  const lines = RECORDED.split('\n')
  const from = lines.findIndex((line) => line.startsWith(`${path} (`))
  const to = lines.findIndex((line, index) => index > from && !line.startsWith('  '))
  return from < 0 ? [] : lines.slice(from, to)
}

test('P32 what stays on a phone is of procedures that a runner may ask', () => {
  for (const path of STAYS) expect(fieldsOf(path)[0], path).toMatch(/\((runner|anyone)\)$/)
})

test('P32 answers that stay have the fields they had: where one is gone or means something else, raise SHAPE; then note them here', () => {
  const hash = createHash('sha256').update(STAYS.flatMap(fieldsOf).join('\n')).digest('hex').slice(0, 12)
  expect({ SHAPE, hash }).toEqual({ SHAPE: 1, hash: 'b67eaad40809' })
})
