/** What a practice keeps over one item of the shipped library: its version of it (null: as shipped), and whether it is retired. */
export type LibraryEdit<Own> = { id: string; item: Own | null; isRetired: boolean }

/** An item that is chosen from the library. `own`: the practice's version, kept with whatever is made of it; null where as shipped. */
export type Chosen<Shipped, Own> = { item: Shipped | Own; own: Own | null }

/** An item as the practice has it. */
export type PracticeItem<Shipped, Own> = Chosen<Shipped, Own> & {
  /** As shipped, shipped and changed here, or made here. */
  origin: 'shipped' | 'changed' | 'own'
  isRetired: boolean
}

/**
 * The shipped items with what the practice made of them, in their order, and its own after them. Retired ones are in it and say so:
 * who chooses leaves them out, what was made of them keeps its name.
 */
export const practiceItems = <Shipped extends { id: string }, Own extends { id: string }>(
  shipped: readonly Shipped[],
  edits: readonly LibraryEdit<Own>[],
): PracticeItem<Shipped, Own>[] => {
  const byId = new Map(edits.map((edit) => [edit.id, edit]))
  const known = new Set(shipped.map(({ id }) => id))
  const asHere = shipped.map((one): PracticeItem<Shipped, Own> => {
    const edit = byId.get(one.id)
    const own = edit?.item ?? null
    return { item: own ?? one, own, origin: own ? 'changed' : 'shipped', isRetired: edit?.isRetired ?? false }
  })
  const made = edits.flatMap(({ id, item: own, isRetired }): PracticeItem<Shipped, Own>[] =>
    own === null || known.has(id) ? [] : [{ item: own, own, origin: 'own', isRetired }],
  )
  return [...asHere, ...made]
}

/** What may be chosen: everything that is not retired. */
export const choices = <Shipped, Own>(all: readonly PracticeItem<Shipped, Own>[]): Chosen<Shipped, Own>[] =>
  all.filter(({ isRetired }) => !isRetired)

/** What may be chosen where nothing is known of a practice. */
export const asShipped = <Shipped>(shipped: readonly Shipped[]): Chosen<Shipped, never>[] =>
  shipped.map((item) => ({ item, own: null }))

/** The name of a copy, within the length that names have. */
export const copyName = (name: string): string => `${name.slice(0, 73)} (copy)`
