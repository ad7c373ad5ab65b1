import { expect, test } from 'vitest'
import { errorMessage, errorShape } from './errors.ts'
import { wrongField } from './wrong-field.ts'

test('what only the server can know is told at its field', () => {
  const error = wrongField('injuries.0.occurredOn', 'This day has not come yet.')
  expect(errorShape(error)).toEqual({
    domain: null,
    fields: [{ path: 'injuries.0.occurredOn', message: 'This day has not come yet.' }],
  })
  expect(errorMessage(error)).toBe('This day has not come yet.')
})
