import { LIBRARY_VERSION } from '@strideloom/domain/library/version.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { type Edit, useSaveItem } from '../hooks.ts'
import { differences, type Shelf } from '../shelf.ts'
import classes from './item-detail.module.css'

type Named = { id: string; name: string }

/** Where the practice's version differs from the shipped one; a later shipped one is offered, and the practice's stays until then. */
export const FromShipped = <Shipped extends Named, Own extends Named, Draft extends object>({
  shelf,
  shipped,
  own,
  edit,
  isBehind,
}: {
  shelf: Shelf<Shipped, Own, Draft>
  shipped: Shipped
  own: Own
  edit: Edit
  isBehind: boolean
}) => {
  const { saveItem } = useSaveItem(shelf.kind)
  const found = differences(shelf, shipped, own)
  const list = (
    <dl className={classes.facts}>
      {found.map(({ label, words }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words === '' ? 'none' : words}</dd>
        </div>
      ))}
    </dl>
  )
  if (isBehind)
    return (
      <Notice
        kind="info"
        title={`The shipped library has changed since (${LIBRARY_VERSION}).`}
        action={
          edit.item && (
            <Button look="quiet" onClick={() => void saveItem(edit.item as NonNullable<Edit['item']>, edit, true)}>
              Keep ours
            </Button>
          )
        }
      >
        {found.length === 0 ? 'It is the same as yours now.' : 'Yours stays until you take it back. As shipped it is:'}
        {found.length > 0 && list}
      </Notice>
    )
  if (found.length === 0) return <p className={classes.about}>The same as it is shipped.</p>
  return (
    <details>
      <summary>What differs from the shipped one, {found.length}</summary>
      {list}
    </details>
  )
}
