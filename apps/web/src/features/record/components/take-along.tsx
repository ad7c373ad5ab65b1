import { Button } from '@strideloom/ui/control/button.tsx'
import { DownloadIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { sentenceOf } from '../../../lib/server-error.ts'
import { useIsOnline } from '../../../lib/use-is-online.ts'
import { type Shape, useTakeAlong } from '../own-record-hooks.ts'
import classes from './take-along.module.css'

const SHAPES: { shape: Shape; words: string }[] = [
  { shape: 'csv', words: 'Tables for a spreadsheet (CSV)' },
  { shape: 'json', words: 'One file for programs (JSON)' },
]

/** Two buttons: everything of the runner's as a file on their device. */
export const TakeAlong = ({ name, timeZone }: { name: string; timeZone: string }) => {
  const take = useTakeAlong({ name, timeZone })
  const isOnline = useIsOnline()
  return (
    <>
      <div className={classes.buttons}>
        {SHAPES.map(({ shape, words }) => (
          <Button
            key={shape}
            big
            icon={<DownloadIcon />}
            busy={take.isPending && take.variables === shape}
            onClick={() => !take.isPending && take.mutate(shape)}
          >
            {words}
          </Button>
        ))}
      </div>
      <div role="status">
        {take.isPending && <p>Everything is put together. Years of it take some seconds.</p>}
        {take.isSuccess && (
          <Notice kind="done" title={`Saved as ${take.data}.`}>
            It holds health data: keep it safe.
          </Notice>
        )}
      </div>
      {!isOnline && !take.isPending && (
        <Notice kind="offline">There is no network: what is kept of you has to be fetched first.</Notice>
      )}
      {take.isError && (
        <Notice kind="block" announce title="No file was made.">
          {sentenceOf(take.error)}
        </Notice>
      )}
    </>
  )
}
