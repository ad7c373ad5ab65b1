import { practiceTemplates, templateCopy } from '@strideloom/domain/library/practice-templates.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../testing/world.ts'
import { refusal } from '../sessions/sessions.test.makers.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

test('P25 a template is copied, emptied of nothing, retired and taken back; the shipped one stays', async () => {
  const library = world.therapist.call.library
  const [first] = practiceTemplates([])
  if (!first) throw new Error('something is shipped')
  const own = templateCopy(first, uuidv7())
  await library.save({ kind: 'template', item: own, revision: null })
  await library.save({ kind: 'template', item: own, revision: null })
  const bare = { ...own, strengthSessions: [], dailyMobility: [], massage: [] }
  expect((await refusal(library.save({ kind: 'template', item: bare, revision: 1 }))).fields).toEqual([
    { path: 'item.dailyMobility', message: 'Choose at least one exercise.' },
  ])
  await library.retire({ kind: 'template', id: own.id, isRetired: true })
  const { template } = await library.edits()
  expect(template).toMatchObject([{ id: own.id, isRetired: true, item: own }])
  expect(practiceTemplates(template).filter(({ isRetired }) => !isRetired)).toEqual(practiceTemplates([]))
  expect(await world.stranger.call.library.edits()).toMatchObject({ template: [] })
})
