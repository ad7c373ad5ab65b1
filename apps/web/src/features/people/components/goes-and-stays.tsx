import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import type { useEraseOutlook } from '../erase-hooks.ts'
import { goesWords, staysWords } from '../erase-words.ts'
import classes from './goes-and-stays.module.css'

/** Before an erasure: what goes, what stays, why and how long. */
export const GoesAndStays = ({
  outlook,
  own,
}: {
  outlook: Pick<ReturnType<typeof useEraseOutlook>, 'data' | 'error' | 'refetch'>
  own: boolean
}) => {
  if (outlook.error && !outlook.data)
    return <NotLoaded title="What would go is not known." error={outlook.error} onRetry={outlook.refetch} />
  if (!outlook.data) return <Skeleton lines={4} label="Looking what would go" />
  return (
    <div className={classes.both}>
      {[
        { title: 'What goes', words: goesWords(outlook.data, own) },
        { title: 'What stays', words: staysWords(outlook.data, own) },
      ].map(({ title, words }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul className={classes.list}>
            {words.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
