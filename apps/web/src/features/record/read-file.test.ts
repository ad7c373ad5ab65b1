import examples from '@strideloom/domain/record/data/examples.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { readFile } from './read-file.ts'

const fileOf = (document: unknown) => new File([JSON.stringify(document)], 'record.json')
const example = examples.cases.find(({ id }) => id === 'B03')

describe('a file that somebody chose', () => {
  it('of another program is told by what it says: it names nobody, and what it cannot say is listed', async () => {
    const read = await readFile(fileOf(example?.record))
    if (read.complaints) throw new Error(read.complaints.join('\n'))
    const { name, birthDate, from, counts, days, leftOut } = read.summary
    expect({ name, birthDate, from, days }).toEqual({
      name: null,
      birthDate: '1990-10-10',
      from: null,
      days: { from: '2026-04-14', to: '2026-05-17' },
    })
    const count = (many: string) => counts.find((one) => one.many === many)?.count
    expect([count('runs'), count('check-ins'), count('sessions held')]).toEqual([15, 20, 1])
    expect(leftOut.join(' ')).toContain('techniques, their minutes and the reasons are not told')
  })

  it('that claims rows and has none is refused at its place, as is what is no record', async () => {
    expect((await readFile(fileOf({ ...example?.record, strideloom: { transfer: {} } }))).complaints?.[0]).toMatch(
      /^strideloom\.transfer\./,
    )
    expect((await readFile(fileOf({ runs: [] }))).complaints).toEqual(['runner: this field is missing.'])
    expect((await readFile(new File(['Left calf'], 'x'))).complaints?.[0]).toMatch(/cannot be read as JSON/)
  })
})
