import { expect, test } from 'vitest'
import { pageOf } from './record-pages.ts'

test('from one runner to another the page of the record stays: the builder is the program, a session the sessions', () => {
  const label = (pathname: string) => pageOf(pathname)?.label ?? null
  expect(label('/runners/01-a/program/02-b')).toBe('Program')
  expect(label('/runners/01-a/brief')).toBe('Brief')
  expect(label('/runners/01-a/sessions/02-b/record')).toBe('Sessions')
  expect(label('/runners/01-a')).toBeNull()
  expect(label('/runners/new')).toBeNull()
  expect(label('/library')).toBeNull()
})
