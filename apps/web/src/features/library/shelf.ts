import type { RegionId } from '@strideloom/domain/library/ids.ts'
import type { LibraryKind } from '@strideloom/domain/library/library-lists.ts'
import type { Chosen, PracticeItem } from '@strideloom/domain/library/practice-items.ts'
import type { ComponentType, ReactNode } from 'react'

/** Something told of an item, also where the practice's version differs from the shipped one. */
export type Fact = { label: string; words: string }

/** What is wrong in a form, by its own fields. */
export type Complaints<Draft> = Partial<Record<keyof Draft & string, string>>

/** What was typed, or what is wrong with it. */
export type Read<Own, Draft> = { item: Own; complaints: null } | { item: null; complaints: Complaints<Draft> }

type Named = { id: string; name: string }

/** What a form shows. `origin`: of a shipped item not everything is asked. */
export type FieldsProps<Draft> = {
  draft: Draft
  onChange: (draft: Draft) => void
  errors: Complaints<Draft>
  origin: PracticeItem<unknown, unknown>['origin']
}

/** One list of the library: how its items are found, told, made and changed. The screen is the same for all of them. */
export type Shelf<Shipped extends Named, Own extends Named, Draft extends object> = {
  kind: LibraryKind
  /** What to type into the search, for example. */
  example: string
  /** What is told once an item is chosen. */
  hint: string
  /** One choice beside the search. `of`: what an item belongs to there. */
  filter?: {
    label: string
    empty: string
    options: readonly { value: string; label: string }[]
    of: (item: Shipped | Own) => readonly string[]
  }
  glyph: (item: Shipped | Own, size: number) => ReactNode
  /** A line under the name. */
  about: (item: Shipped | Own) => string
  /** At the end of the row. */
  amount: (item: Shipped | Own) => string
  /** Everything that it may be looked for by, beside its name. */
  words: (item: Shipped | Own) => string
  regions: (item: Shipped | Own) => readonly RegionId[]
  /** Under the map, and compared with the shipped item where the practice has its own version. */
  facts: (item: Shipped | Own) => Fact[]
  /** Compared as well, and shown above the facts by `Body`. */
  texts: (item: Shipped | Own) => Fact[]
  Body: ComponentType<{ item: Shipped | Own }>
  /** True for what stays as it is shipped. */
  isFixed?: (item: Shipped | Own) => boolean
  shipped: (id: string) => Shipped | null
  version: (one: Chosen<Shipped, Own>) => Own
  copy: (one: Chosen<Shipped, Own>, id: string) => Own
  draftOf: (from: Own | null) => Draft
  read: (draft: Draft, id: string, from: Own | null) => Read<Own, Draft>
  Fields: ComponentType<FieldsProps<Draft>>
}

/** What of a practice's version differs from what is shipped: the shipped words. */
export const differences = <Shipped extends Named, Own extends Named, Draft extends object>(
  { texts, facts }: Pick<Shelf<Shipped, Own, Draft>, 'texts' | 'facts'>,
  shipped: Shipped,
  own: Own,
): Fact[] => {
  const here = new Map([...texts(own), ...facts(own)].map(({ label, words }) => [label, words]))
  return [{ label: 'Name', words: shipped.name }, ...texts(shipped), ...facts(shipped)].filter(({ label, words }) =>
    label === 'Name' ? own.name !== words : here.get(label) !== words,
  )
}
