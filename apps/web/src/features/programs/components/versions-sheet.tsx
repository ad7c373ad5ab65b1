import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { useState } from 'react'
import { sentenceOf } from '../../../lib/server-error.ts'
import { useBuilder } from '../builder-context.ts'
import { useVersions } from '../hooks.ts'
import { VersionCompare } from './version-compare.tsx'
import classes from './versions-sheet.module.css'

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** Which versions went out, when and by whom; what is different between two of them, and the way back to one. */
export const VersionsSheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { runnerId, programId } = useBuilder()
  const versions = useVersions(runnerId, programId, open)
  const [compared, setCompared] = useState<string | null>(null)
  const all = versions.data?.pages.flat() ?? []
  const close = () => {
    setCompared(null)
    onClose()
  }
  return (
    <Sheet open={open} onClose={close} title={compared ? 'Compare versions' : 'Versions'} subject={compared ?? ''} wide>
      {versions.isError ? (
        <Notice kind="block" announce action={<Button onClick={() => void versions.refetch()}>Try again</Button>}>
          {sentenceOf(versions.error)}
        </Notice>
      ) : !versions.data ? (
        <Skeleton lines={3} label="Loading the versions" />
      ) : all.length === 0 ? (
        <p>Nothing is published yet. The runner sees nothing of this draft.</p>
      ) : compared ? (
        <VersionCompare
          key={compared}
          versions={all}
          first={compared}
          onBack={() => setCompared(null)}
          onDone={close}
        />
      ) : (
        <>
          <ol className={classes.list}>
            {all.map(({ id, number, publishedAt, publishedBy }) => (
              <li key={id} className={classes.line}>
                <b>Version {number}</b>
                <span>{when.format(new Date(publishedAt))}</span>
                <span className={classes.by}>{publishedBy}</span>
                <Button aria-label={`Compare or restore version ${number}`} onClick={() => setCompared(id)}>
                  Compare or restore
                </Button>
              </li>
            ))}
          </ol>
          {versions.hasNextPage && (
            <Button busy={versions.isFetchingNextPage} onClick={() => void versions.fetchNextPage()}>
              Earlier versions
            </Button>
          )}
        </>
      )}
    </Sheet>
  )
}
