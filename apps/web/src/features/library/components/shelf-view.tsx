import { useMediaQuery } from '@mantine/hooks'
import type { OwnItems } from '@strideloom/domain/library/library-kinds.ts'
import type { PracticeItem } from '@strideloom/domain/library/practice-items.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { Toggle } from '@strideloom/ui/control/toggle.tsx'
import { PlusIcon, SearchIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { type ReactNode, useMemo, useState } from 'react'
import { findItems } from '../../../lib/find-items.ts'
import { newId } from '../../../lib/new-id.ts'
import type { Edit } from '../hooks.ts'
import type { Shelf } from '../shelf.ts'
import { librarySentence, NOUNS } from '../words.ts'
import { ItemDetail } from './item-detail.tsx'
import { ItemRow } from './item-row.tsx'
import { type Editing, ItemSheet } from './item-sheet.tsx'
import classes from './library-page.module.css'

/** What the address remembers of a list: what is searched and what is open. */
export type ShelfSearch = { text: string; kind: string; retired: boolean; open: string | null }

type Named = { id: string; name: string }

/** One list of the library: searched, read, added to, changed and retired. */
export const ShelfView = <Shipped extends Named, Own extends Named & OwnItems[keyof OwnItems], Draft extends object>({
  shelf,
  items,
  edits,
  search,
  onSearch,
  use,
  children,
}: {
  shelf: Shelf<Shipped, Own, Draft>
  items: readonly PracticeItem<Shipped, Own>[]
  edits: readonly Edit[]
  search: ShelfSearch
  onSearch: (search: ShelfSearch) => void
  /** What an item is used for from here. */
  use?: (one: PracticeItem<Shipped, Own>) => ReactNode
  /** The way to the other lists. */
  children: ReactNode
}) => {
  const isWide = useMediaQuery('(min-width: 56.25em)', true, { getInitialValueInEffect: false }) ?? true
  const [editing, setEditing] = useState<Editing<Own> | null>(null)
  const { text, retired, open } = search
  const { one: noun, many, button } = NOUNS[shelf.kind]
  const { filter } = shelf
  const kind = filter?.options.some(({ value }) => value === search.kind) ? search.kind : ''
  const found = useMemo(
    () =>
      findItems(
        items.filter(
          ({ item, isRetired }) => isRetired === retired && (kind === '' || !filter || filter.of(item).includes(kind)),
        ),
        text,
        shelf.words,
      ),
    [items, retired, text, kind, filter, shelf],
  )
  const chosen = items.find(({ item: { id } }) => id === open) ?? null
  const editOf = (id: string) => edits.find((edit) => edit.id === id) ?? null

  const change = (one: PracticeItem<Shipped, Own>) => {
    const { id } = one.item
    setEditing({ start: shelf.version(one), id, edit: editOf(id), origin: one.origin })
  }
  const copy = (one: PracticeItem<Shipped, Own>) => {
    const id = newId()
    setEditing({ start: shelf.copy(one, id), id, edit: null, origin: 'own' })
  }
  const detail = chosen && (
    <ItemDetail
      shelf={shelf}
      one={chosen}
      edit={editOf(chosen.item.id)}
      onChange={() => change(chosen)}
      onCopy={() => copy(chosen)}
      use={use?.(chosen)}
    />
  )
  return (
    <>
      <div className={classes.head}>
        <h1>{librarySentence(shelf.kind, items)}</h1>
        <Button
          icon={<PlusIcon size={14} />}
          onClick={() => setEditing({ start: null, id: newId(), edit: null, origin: 'own' })}
        >
          {button}
        </Button>
      </div>
      {children}
      <div className={classes.filters}>
        <TextField
          label={`Search the ${many}`}
          hideLabel
          icon={<SearchIcon />}
          value={text}
          onChange={(next) => onSearch({ ...search, text: next })}
          placeholder={shelf.example}
          autoComplete="off"
        />
        {filter && (
          <SelectField
            label={filter.label}
            hideLabel
            value={kind}
            onChange={(next) => onSearch({ ...search, kind: next })}
            options={filter.options}
            empty={filter.empty}
          />
        )}
        <Toggle label="Retired" checked={retired} onChange={(next) => onSearch({ ...search, retired: next })} />
        <span role="status" className={classes.count}>
          {found.length} found
        </span>
      </div>
      <div className={classes.columns}>
        {found.length === 0 ? (
          <EmptyState sentence={retired ? `No ${noun} is retired.` : `No ${noun} fits.`}>
            {retired
              ? 'What is retired leaves the search and stays wherever it is in use.'
              : 'Search by other words, or make one of your own.'}
          </EmptyState>
        ) : (
          <ul className={classes.list}>
            {found.map(({ item, origin }) => (
              <ItemRow
                key={item.id}
                glyph={shelf.glyph(item, 16)}
                name={item.name}
                about={shelf.about(item)}
                amount={shelf.amount(item)}
                origin={origin}
                isOpen={item.id === open}
                onOpen={() => onSearch({ ...search, open: item.id })}
              />
            ))}
          </ul>
        )}
        {isWide && (
          <aside className={classes.detail} aria-label={`The chosen ${noun}`}>
            {detail ?? <p className={classes.hint}>{shelf.hint}</p>}
          </aside>
        )}
      </div>
      <Sheet
        open={!isWide && chosen !== null && editing === null}
        onClose={() => onSearch({ ...search, open: null })}
        title={chosen?.item.name ?? ''}
        side="end"
        hideTitle
      >
        {detail}
      </Sheet>
      {editing && (
        <ItemSheet
          key={`${editing.id}/${editing.edit?.revision}`}
          shelf={shelf}
          editing={editing}
          onClose={() => setEditing(null)}
          onSaved={(id) => {
            setEditing(null)
            onSearch({ ...search, open: id, retired: false })
          }}
        />
      )}
    </>
  )
}
