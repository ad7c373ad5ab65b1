import { expect, it } from 'vitest'
import { troubleOf } from './send-file.ts'

it.each([
  [
    401,
    '{"message":"You are signed out. Sign in and try again."}',
    'signed-out',
    'You are signed out. Sign in and try again.',
  ],
  [422, '{"message":"It is no FIT, TCX, GPX or CSV."}', 'refused', 'It is no FIT, TCX, GPX or CSV.'],
  [429, '{"message":"Two files are on their way."}', 'busy', 'Two files are on their way.'],
  [408, '', 'lost', 'The connection was lost before the file had arrived.'],
  [502, '<html>Bad gateway</html>', 'busy', 'The server did not take the file.'],
  [413, '<html>too large</html>', 'refused', 'The server did not take the file.'],
  [500, '{"message":7}', 'busy', 'The server did not take the file.'],
])('%i of the server means that the file may be sent again, or not', (status, text, kind, sentence) => {
  const trouble = troubleOf(status, text)
  expect([trouble.kind, trouble.message]).toEqual([kind, sentence])
})
