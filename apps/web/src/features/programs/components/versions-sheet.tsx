import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { sentenceOf } from '../../../lib/server-error.ts'
import { useVersions } from '../hooks.ts'
import classes from './versions-sheet.module.css'

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** Which versions went out, when, and by whom. */
export const VersionsSheet = (props: { open: boolean; onClose: () => void; runnerId: string; programId: string }) => {
  const versions = useVersions(props.runnerId, props.programId, props.open)
  return (
    <Sheet open={props.open} onClose={props.onClose} title="Versions">
      {versions.isError ? (
        <Notice kind="block" announce action={<Button onClick={() => void versions.refetch()}>Try again</Button>}>
          {sentenceOf(versions.error)}
        </Notice>
      ) : !versions.data ? (
        <Skeleton lines={3} label="Loading the versions" />
      ) : versions.data.length === 0 ? (
        <p>Nothing is published yet. The runner sees nothing of this draft.</p>
      ) : (
        <ol className={classes.list}>
          {versions.data.map(({ id, number, publishedAt, publishedBy }) => (
            <li key={id} className={classes.line}>
              <b>Version {number}</b>
              <span>{when.format(new Date(publishedAt))}</span>
              <span>{publishedBy}</span>
            </li>
          ))}
        </ol>
      )}
    </Sheet>
  )
}
