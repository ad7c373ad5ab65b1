import { EXERCISE_CATEGORIES, type ExerciseCategory } from '@strideloom/domain/library/ids.ts'
import { createFileRoute, redirect } from '@tanstack/react-router'
import { LibraryPage } from '../features/library/components/library-page.tsx'
import { loadExerciseEdits } from '../features/library/hooks.ts'

/** Only what differs from the whole library stands in the address. */
type Search = { text?: string; kind?: ExerciseCategory; retired?: true; open?: string }

export const Route = createFileRoute('/_practice/library')({
  validateSearch: ({ text, kind, retired, open }: Record<string, unknown>): Search => ({
    ...(typeof text === 'string' && text !== '' && { text: text.slice(0, 80) }),
    ...(EXERCISE_CATEGORIES.some((one) => one === kind) && { kind: kind as ExerciseCategory }),
    ...(retired === true && { retired }),
    ...(typeof open === 'string' && { open }),
  }),
  beforeLoad: ({ context: { membership } }) => {
    if (membership.role === 'assistant') throw redirect({ to: '/runners' })
  },
  loader: () => void loadExerciseEdits().catch(() => undefined),
  component: Library,
})

function Library() {
  const { text = '', kind = '', retired = false, open = null } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <LibraryPage
      search={{ text, kind, retired, open }}
      onSearch={(next) =>
        void navigate({
          search: {
            ...(next.text !== '' && { text: next.text }),
            ...(next.kind !== '' && { kind: next.kind }),
            ...(next.retired && { retired: true as const }),
            ...(next.open !== null && { open: next.open }),
          },
          replace: true,
          resetScroll: false,
        })
      }
    />
  )
}
