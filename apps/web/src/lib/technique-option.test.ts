import { technique } from '@strideloom/domain/library/techniques.ts'
import { expect, test } from 'vitest'
import { techniqueHint, techniqueOption } from './technique-option.ts'

const chosen = (id: string) => {
  const item = technique(id)
  if (!item) throw new Error(`No technique ${id}`)
  return { item, own: null }
}

test('§11 a technique that takes more than the place does says so where it is picked', () => {
  const label = (limit: number | null) => techniqueOption(chosen('stripping'), limit).label
  const least = chosen('stripping').item.pressure.min
  const [title] = label(null).split(' (')
  expect([label(null), label(least)]).toEqual([title, title])
  expect(label(least - 1)).toBe(`${title} (takes ${least} at least)`)
})

test('§11 what to mind with a technique stands beside what it is', () => {
  expect(techniqueHint(chosen('cupping-glide').item)).toContain('not inside 72 h of a race')
  const { description } = chosen('effleurage').item
  expect(techniqueHint(chosen('effleurage').item)).toBe(description)
})
