import { Menu, type MenuItem } from '@strideloom/ui/control/menu.tsx'
import { DownloadIcon, EditIcon, LinkIcon, TrashIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { UndoIcon } from '@strideloom/ui/glyph/direction-icons.tsx'
import { BookIcon, KeyIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { sentenceOf } from '../../../lib/server-error.ts'
import { useArchiveRunner } from '../record-hooks.ts'
import type { RunnerRecord } from '../runner-draft.ts'

/** What else can be done with a record. Archiving is undone at once or any time later, so nothing asks first. */
export const RecordMenu = ({
  record,
  isOwner,
  onSheet,
  onExport,
  onTables,
}: {
  record: RunnerRecord
  isOwner: boolean
  onSheet: (sheet: 'invite' | 'reset' | 'edit' | 'erase') => void
  onExport: () => void
  onTables: () => void
}) => {
  const archive = useArchiveRunner(record.id)
  const setArchived = (archived: boolean, undoable: boolean) =>
    archive.mutate(
      { runnerId: record.id, archived },
      {
        onSuccess: () =>
          showToast({
            sentence: archived
              ? `${record.name} is archived and signed out. Everything is kept.`
              : `${record.name} is back.`,
            ...(undoable && { undo: () => setArchived(!archived, false) }),
          }),
        onError: (error) => showToast({ sentence: sentenceOf(error) }),
      },
    )
  const items: (MenuItem | null)[] = [
    { id: 'edit', label: 'Edit details', icon: <EditIcon />, onSelect: () => onSheet('edit') },
    ...(record.archived
      ? []
      : record.hasAccount
        ? [{ id: 'reset', label: 'Link for a new password', icon: <KeyIcon />, onSelect: () => onSheet('reset') }]
        : [{ id: 'invite', label: 'Invite by a link', icon: <LinkIcon />, onSelect: () => onSheet('invite') }]),
    {
      id: 'export',
      label: 'Export the record',
      hint: 'Everything in one file, private notes too, for another practice.',
      icon: <DownloadIcon />,
      onSelect: onExport,
    },
    {
      id: 'tables',
      label: 'Export tables (CSV)',
      hint: 'What the runner may see, to hand over.',
      icon: <DownloadIcon />,
      onSelect: onTables,
    },
    null,
    record.archived
      ? { id: 'back', label: 'Take back', icon: <UndoIcon />, onSelect: () => setArchived(false, true) }
      : {
          id: 'archive',
          label: 'Archive',
          hint: 'Out of the lists and signed out. Nothing is deleted.',
          icon: <BookIcon />,
          onSelect: () => setArchived(true, true),
        },
    ...(record.archived && isOwner
      ? [
          {
            id: 'erase',
            label: 'Erase for good',
            hint: 'For somebody who asks to be forgotten.',
            icon: <TrashIcon />,
            onSelect: () => onSheet('erase'),
          },
        ]
      : []),
  ]
  return <Menu label={`More for ${record.name}`} items={items} />
}
