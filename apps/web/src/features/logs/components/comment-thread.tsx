import { Button } from '@strideloom/ui/control/button.tsx'
import { useState } from 'react'
import { isOn, useMyComments } from '../comment-hooks.ts'
import classes from './comment-lines.module.css'
import { CommentLines } from './comment-lines.tsx'

/** In a sheet: what was written of an item. What was taken back is undone here, as nothing beside an open sheet can be pressed. */
export const CommentThread = ({ itemId }: { itemId: string }) => {
  const { comments } = useMyComments()
  const [undo, setUndo] = useState<(() => void) | null>(null)
  return (
    <>
      <CommentLines
        comments={comments.filter((comment) => isOn(comment, itemId))}
        onTakenBack={(back) => setUndo(() => back)}
      />
      <div role="status">
        {undo && (
          <p className={classes.head}>
            Comment taken back
            <Button
              look="quiet"
              onClick={() => {
                undo()
                setUndo(null)
              }}
            >
              Undo
            </Button>
          </p>
        )}
      </div>
    </>
  )
}
