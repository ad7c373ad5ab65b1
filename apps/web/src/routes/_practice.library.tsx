import { LIBRARY_KINDS, type LibraryKind } from '@strideloom/domain/library/library-lists.ts'
import { createFileRoute, redirect } from '@tanstack/react-router'
import { LibraryPage } from '../features/library/components/library-page.tsx'
import { loadLibraryEdits } from '../features/library/hooks.ts'
import { TemplateUse } from '../features/programs/components/template-use.tsx'

/** Only what differs from the whole list of exercises stands in the address. */
type Search = { list?: LibraryKind; text?: string; kind?: string; retired?: true; open?: string }

export const Route = createFileRoute('/_practice/library')({
  validateSearch: ({ list, text, kind, retired, open }: Record<string, unknown>): Search => ({
    ...(list !== 'exercise' && LIBRARY_KINDS.some((one) => one === list) && { list: list as LibraryKind }),
    ...(typeof text === 'string' && text !== '' && { text: text.slice(0, 80) }),
    ...(typeof kind === 'string' && kind !== '' && { kind: kind.slice(0, 40) }),
    ...(retired === true && { retired }),
    ...(typeof open === 'string' && { open }),
  }),
  beforeLoad: ({ context: { membership } }) => {
    if (membership.role === 'assistant') throw redirect({ to: '/runners' })
  },
  loader: () => void loadLibraryEdits().catch(() => undefined),
  component: Library,
})

function Library() {
  const { list = 'exercise', text = '', kind = '', retired = false, open = null } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <LibraryPage
      search={{ list, text, kind, retired, open }}
      ofTemplate={({ item, isRetired }) => <TemplateUse key={item.id} template={item} isRetired={isRetired} />}
      onSearch={(next) =>
        void navigate({
          search: {
            ...(next.list !== 'exercise' && { list: next.list }),
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
