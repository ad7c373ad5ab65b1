import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Suspense, useState } from 'react'
import { sentenceOf } from '../../../lib/server-error.ts'
import type { Draft, DraftState } from '../draft-store.ts'
import { BothSides } from '../later-code.ts'
import { labelsOf } from '../waiting-changes.ts'
import classes from './save-trouble.module.css'

/** What could not be kept, in words, and the ways on. Nothing is lost in silence. */
export const SaveTrouble = ({ draft, state }: { draft: Draft; state: DraftState }) => {
  const { trouble, givenUp, waiting } = state
  const [isLoading, setIsLoading] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const reach = async (what: () => Promise<unknown>) => {
    setIsLoading(true)
    setFailure(null)
    try {
      await what()
    } catch (error) {
      setFailure(sentenceOf(error))
    }
    setIsLoading(false)
  }

  if (!trouble && givenUp.length === 0) return <div />
  if (!trouble)
    return (
      <div className={classes.place}>
        <Notice
          kind="info"
          announce
          title="This is what the server holds now. Of yours, this is not in it:"
          action={<Button onClick={draft.forgetGivenUp}>I have seen it</Button>}
        >
          <Labels labels={givenUp} />
        </Notice>
      </div>
    )
  if (trouble.kind === 'unsent')
    return (
      <div className={classes.place}>
        <Notice
          kind="offline"
          announce
          compact
          title="Not saved, kept here."
          action={<Button onClick={draft.retry}>Try again</Button>}
        >
          {trouble.sentence} {waiting.length === 1 ? '1 change waits.' : `${waiting.length} changes wait.`} Leave this
          window open.
        </Notice>
      </div>
    )
  if (trouble.kind === 'moved-on')
    return (
      <div className={classes.place}>
        <Notice kind="warn" announce title="Somebody else changed this program meanwhile.">
          {trouble.theirs ? (
            <Suspense>
              <BothSides draft={draft} state={state} theirs={trouble.theirs} />
            </Suspense>
          ) : (
            <>
              {failure && <p>{failure}</p>}
              <p>Not kept of yours so far:</p>
              <Labels labels={labelsOf(waiting)} />
              <Button look="main" busy={isLoading} onClick={() => void reach(draft.fetchTheirs)}>
                Look at both
              </Button>
            </>
          )}
        </Notice>
      </div>
    )
  return (
    <div className={classes.place}>
      <Notice
        kind="warn"
        announce
        title="The server did not take a change."
        action={
          <Button look="main" busy={isLoading} onClick={() => void reach(draft.loadTheirs)}>
            Load what is kept
          </Button>
        }
      >
        <p>{trouble.sentence}</p>
        {failure && <p>{failure}</p>}
        <p>Not kept of yours; you will see this list again after loading:</p>
        <Labels labels={labelsOf(waiting)} />
      </Notice>
    </div>
  )
}

const Labels = ({ labels }: { labels: string[] }) => (
  <ul className={classes.list}>
    {labels.map((label, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same words may come twice
      <li key={index}>{label}</li>
    ))}
  </ul>
)
