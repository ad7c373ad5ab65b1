import type { PracticeItem } from '@strideloom/domain/library/practice-items.ts'
import { LIBRARY_VERSION } from '@strideloom/domain/library/version.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import type { ReactNode } from 'react'
import { type Edit, useResetItem, useRetireItem } from '../hooks.ts'
import type { Fact, Shelf } from '../shelf.ts'
import { ORIGIN_WORDS } from '../words.ts'
import { FromShipped } from './from-shipped.tsx'
import classes from './item-detail.module.css'
import { RegionPicture } from './region-picture.tsx'

type Named = { id: string; name: string }

/** One item as it stands in the practice, and what the practice may do with it. */
export const ItemDetail = <Shipped extends Named, Own extends Named, Draft extends object>({
  shelf,
  one,
  edit,
  onChange,
  onCopy,
  use,
}: {
  shelf: Shelf<Shipped, Own, Draft>
  one: PracticeItem<Shipped, Own>
  edit: Edit | null
  onChange: () => void
  onCopy: () => void
  /** What it is used for from here, as buttons. */
  use?: ReactNode
}) => {
  const { item, own, origin, isRetired } = one
  const { Body } = shelf
  const retire = useRetireItem(shelf.kind)
  const reset = useResetItem(shelf.kind)
  const regions = shelf.regions(item)
  const shipped = origin === 'changed' ? shelf.shipped(item.id) : null
  return (
    <article className={classes.detail}>
      <header className={classes.head}>
        {shelf.glyph(item, 20)}
        <h2>{item.name}</h2>
        <Tag tone={origin === 'own' ? 'info' : 'plain'}>{ORIGIN_WORDS[origin]}</Tag>
        {isRetired && <Tag tone="warn">Retired</Tag>}
      </header>
      {shipped && own && edit && (
        <FromShipped
          shelf={shelf}
          shipped={shipped}
          own={own}
          edit={edit}
          isBehind={edit.libraryVersion !== LIBRARY_VERSION}
        />
      )}
      <Body item={item} />
      {regions.length > 0 && <RegionPicture regions={regions} />}
      <Facts facts={shelf.facts(item)} />
      {edit && origin !== 'shipped' && (
        <p className={classes.about}>
          Last changed by {edit.changedBy} on {formatDay(edit.changedAt.slice(0, 10), { year: true })}. What was made
          with it keeps the version that it was made with.
        </p>
      )}
      <div className={classes.actions}>
        {use}
        {!shelf.isFixed?.(item) && (
          <>
            <Button onClick={onChange}>Change</Button>
            <Button onClick={onCopy}>Make a copy</Button>
          </>
        )}
        {origin === 'changed' && edit && (
          <Button look="quiet" onClick={() => reset(item, edit)}>
            As shipped again
          </Button>
        )}
        <Button look="quiet" onClick={() => retire(item, !isRetired)}>
          {isRetired ? 'Take back' : 'Retire'}
        </Button>
      </div>
    </article>
  )
}

/** Labels with their words. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className={classes.facts}>
    {facts.map(({ label, words }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{words}</dd>
      </div>
    ))}
  </dl>
)
