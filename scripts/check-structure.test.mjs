import { describe, expect, test } from 'vitest'
import { complaintsAbout, importsOf } from './check-structure.mjs'

describe('the structure check', () => {
  test('reads imports of every kind', () => {
    const text = `import a from 'a'\nimport type { B } from "b"\nexport { c } from './c.ts'\nconst d = await import('d')\nimport './e.css'`
    expect(importsOf(text).map(({ from, isType }) => `${from}${isType ? ' (type)' : ''}`)).toEqual([
      'a',
      'b (type)',
      './c.ts',
      'd',
      './e.css',
    ])
  })

  test.each([
    ['packages/domain/src/logs/settle.ts', `import { v7 } from 'uuidv7'`, /zod and nothing else/],
    ['packages/domain/src/library/tests.ts', `import { x } from '../programs/schema.ts'`, /may not import programs/],
    ['packages/domain/src/logs/index.ts', '', /says nothing/],
    ['packages/domain/src/massage/x.ts', '', /none of the nouns/],
    ['packages/ui/src/mark/tag.tsx', `import { x } from '@strideloom/domain/a.ts'`, /may not import domain/],
    ['apps/web/src/lib/trpc.ts', `import { appRouter } from '@strideloom/api/router.ts'`, /by type only/],
    ['apps/web/src/features/logs/hooks.ts', `import { X } from '../people/components/x.tsx'`, /Let a route compose/],
    ['apps/web/src/features/logs/components/a.tsx', `import { z } from 'zod'`, /neither zod nor Mantine/],
    ['apps/web/src/features/people/a.tsx', `import { Line } from 'recharts'`, /charts alone/],
    [
      'apps/api/src/features/logs/router.ts',
      `import { fromDay } from '@strideloom/db/day-column.ts'`,
      /feature’s store/,
    ],
    ['apps/api/src/features/logs/router.ts', `import { a } from './store'`, /with its extension/],
    [
      'apps/api/src/features/logs/router.ts',
      `import { a } from '../../../../packages/db/src/client.ts'`,
      /leaves apps\/api/,
    ],
    ['packages/ui/src/mark/tag.module.css', '@media (max-width: 600px) {}', /in em/],
  ])('%s with %s', (path, text, complaint) => {
    expect(complaintsAbout(path, text).join('\n')).toMatch(complaint)
  })

  test('has nothing to say about a file that fits', () => {
    expect(
      complaintsAbout(
        'apps/api/src/features/logs/store.ts',
        `import { fromDay } from '@strideloom/db/day-column.ts'\nimport { a } from './b.ts'`,
      ),
    ).toEqual([])
  })
})
