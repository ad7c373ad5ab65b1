import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvText } from './csv-text.ts'

/** Reads it back as RFC 4180 says, character by character. */
const read = (text: string): string[][] => {
  const rows: string[][] = []
  let [row, cell, inQuotes] = [[] as string[], '', false]
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index)
    if (inQuotes && sign === '"' && text.charAt(index + 1) === '"') {
      cell += '"'
      index += 1
    } else if (sign === '"') inQuotes = !inQuotes
    else if (!inQuotes && sign === ',') {
      row.push(cell)
      cell = ''
    } else if (!inQuotes && sign === '\r' && text.charAt(index + 1) === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      index += 1
    } else cell += sign
  }
  return rows
}

test('whatever somebody wrote comes back as it was, and no cell begins like a formula', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\r', '\n', '\t', ' ', 'a', "'", '|') }),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      const back = read(csvText(rows))
      expect(back.map((row) => row.length)).toEqual(rows.map(() => 2))
      back.flat().forEach((now, index) => {
        const before = rows.flat()[index] ?? ''
        expect(now).not.toMatch(/^[=+\-@\t\r\n]/)
        expect(now).not.toMatch(/[;\t\r\n] *[=+\-@]/)
        const marked = before.replace(/([;\t\r\n] *)(?=[=+\-@])/g, "$1'")
        expect(now === marked || now === `'${marked}`).toBe(true)
      })
    }),
  )
})

test('numbers stay numbers, yes and no are words, lists stand in one cell, nothing is empty', () => {
  expect(csvText([[-1.5, 0, true, false, null, ['calf/left', 'soleus/both'], '=1+1', ' a']])).toBe(
    `-1.5,0,yes,no,,calf/left; soleus/both,'=1+1," a"\r\n`,
  )
})
