import { expect, test } from 'vitest'
import { fieldsOf, swapIds, withExtraFields } from './swap-ids.ts'

const A = '01930000-0000-7000-8000-00000000000a'
const B = '01930000-0000-7000-8000-00000000000b'

test('R2 each place where an id stands is swapped on its own', () => {
  const swapped = swapIds({ runnerId: A, list: [{ id: A }], put: { [A]: 1 } }, (id) => (id === A ? B : undefined))
  expect(swapped.map(({ input }) => input)).toEqual([
    { runnerId: B, list: [{ id: A }], put: { [A]: 1 } },
    { runnerId: A, list: [{ id: B }], put: { [A]: 1 } },
    { runnerId: A, list: [{ id: A }], put: { [B]: 1 } },
  ])
})

test('R3 extra fields reach every object but records by id', () => {
  expect(withExtraFields({ a: [{ b: 1 }], put: { [A]: { c: 1 } } }, { x: 9 })).toEqual({
    x: 9,
    a: [{ x: 9, b: 1 }],
    put: { [A]: { x: 9, c: 1 } },
  })
})

test('fields of an answer are paths without positions', () => {
  expect(fieldsOf({ a: [{ b: 1 }, { b: 2, c: null }], d: { [A]: 1 } })).toEqual(['.a[].b', '.a[].c', '.d.{id}'])
})
