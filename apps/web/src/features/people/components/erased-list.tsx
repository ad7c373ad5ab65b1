import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { DownloadIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { useErased } from '../erase-hooks.ts'
import classes from './erased-list.module.css'

/** Who was erased, by day and number, and what is kept of them. Nothing where nobody was. */
export const ErasedList = ({ onKept }: { onKept: (id: string) => void }) => {
  const { data = [] } = useErased()
  if (data.length === 0) return null
  return (
    <section aria-labelledby="erased" className={classes.part}>
      <h3 id="erased">Erased runners</h3>
      <ul className={classes.list}>
        {data.map(({ id, erasedAt, by, kept, keptUntil }) => (
          <li key={id}>
            <span>
              {formatDay(erasedAt.slice(0, 10), { year: true })}, {by === 'runner' ? 'by themself' : 'by the owner'}:{' '}
              {kept === 0 || keptUntil === null
                ? 'nothing is kept.'
                : `${formatCount(kept, 'signed session record', 'signed session records')}, kept until ${formatDay(keptUntil, { year: true })}.`}
            </span>
            {kept > 0 && (
              <Button look="quiet" icon={<DownloadIcon />} onClick={() => onKept(id)}>
                Save what is kept
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
