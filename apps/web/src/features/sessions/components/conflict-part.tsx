import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import type { ConflictLine } from '../conflict-lines.ts'
import classes from './conflict-part.module.css'

/** Somebody else saved this session meanwhile: both versions side by side, and a choice. Nothing is lost by itself. */
export const ConflictPart = ({
  by,
  lines,
  onMine,
  onTheirs,
}: {
  by: string
  lines: readonly ConflictLine[]
  onMine: () => void
  onTheirs: () => void
}) => (
  <section className={classes.conflict} aria-labelledby="conflict">
    <Notice kind="block" announce title={`${by} saved this session meanwhile.`}>
      Nothing of yours is lost: it is kept on this device until you decide.
    </Notice>
    <h2 id="conflict">Both versions</h2>
    {lines.length === 0 ? (
      <p>They say the same.</p>
    ) : (
      <div className={classes.frame}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col">Yours</th>
              <th scope="col">{by}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ part, mine, theirs }) => (
              <tr key={part}>
                <th scope="row">{part}</th>
                <td>{mine}</td>
                <td>{theirs}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
    <div className={classes.choice}>
      <Button look="main" onClick={onMine}>
        Go on with mine
      </Button>
      <Button onClick={onTheirs}>Take theirs, drop mine</Button>
    </div>
  </section>
)
