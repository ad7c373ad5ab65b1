import { formatLongDay } from '@strideloom/ui/format/day.ts'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { firstName } from '../../../lib/first-name.ts'
import { useMyComments } from '../comment-hooks.ts'
import { type Commented, nameOfItem } from '../comments.ts'
import { useCommentDraft } from '../use-comment-draft.ts'
import { CommentThread } from './comment-thread.tsx'
import { CommentWrite } from './comment-write.tsx'

/** Writing about a day, or about an item while it is done. */
export const CommentSheet = ({ on, onClose }: { on: Commented; onClose: () => void }) => {
  const { therapist } = useMyComments()
  const { item } = on
  const draft = useCommentDraft(on)
  return (
    <Sheet open onClose={onClose} title={item ? nameOfItem(on) : formatLongDay(on.day)}>
      {item && <CommentThread itemId={item.id} />}
      <CommentWrite
        draft={draft}
        isFirst
        to={therapist === null ? 'your therapist' : firstName(therapist)}
        onDone={(undo) => {
          onClose()
          showToast({ sentence: 'Comment noted', undo })
        }}
      />
    </Sheet>
  )
}
