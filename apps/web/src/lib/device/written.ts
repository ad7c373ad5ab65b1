import { type Kept, type KeptDevice, keepOn, noteDevice } from '../kept-here.ts'
import { database, isTheirs, type WrittenRow } from './database.ts'

/** How long what the server has stays here, in days: until then the plan has long been fetched again with it. */
const DAYS_AFTER_SAVED = 7
const DAY_MS = 86_400_000

type Key = [owner: string, list: string, id: string]

/**
 * Takes what waits here back into its lists, and keeps from now on what that person writes.
 * @param page `isAsked`: whether it is still wanted once it has been read; `close`: what else ends when that person goes
 */
export const openWritten = async (
  owner: string,
  { isAsked, close }: { isAsked: () => boolean; close: () => void },
): Promise<void> => {
  const rows = (await (await database()).getAllFromIndex('written', 'owner', owner)).sort((a, b) => a.order - b.order)
  if (!isAsked()) return
  const isOld = ({ kept: { savedAt } }: WrittenRow) =>
    savedAt !== undefined && Date.now() - savedAt > DAYS_AFTER_SAVED * DAY_MS
  const found = new Map<string, Kept<{ id: string }>[]>()
  for (const row of rows) if (!isOld(row)) found.set(row.list, [...(found.get(row.list) ?? []), row.kept])
  keepOn({ ...writtenOf(owner, rows), found, close })
  await change(
    [],
    rows.filter(isOld).map(({ list, id }) => [owner, list, id]),
  )
}

/** One person's place on this device. What could not be kept is tried again with the next write. */
const writtenOf = (owner: string, rows: readonly WrittenRow[]): Pick<KeptDevice, 'keepsAll' | 'write'> => {
  const orders = new Map(rows.map(({ list, id, order }) => [`${list}/${id}`, order]))
  let last = rows.at(-1)?.order ?? 0
  const unkept = new Map<string, WrittenRow>()
  let keepsAll = true

  const write = async (put: WrittenRow[], gone: Key[]) => {
    for (const row of put) unkept.set(`${row.list}/${row.id}`, row)
    for (const [, list, id] of gone) unkept.delete(`${list}/${id}`)
    const all = [...unkept]
    const isKept = await change(
      all.map(([, row]) => row),
      gone,
    ).then(
      () => true,
      () => false,
    )
    // one that was changed meanwhile is on its way again
    if (isKept) for (const [key, row] of all) if (unkept.get(key) === row) unkept.delete(key)
    if (isKept === keepsAll) return
    keepsAll = isKept
    noteDevice()
  }

  return {
    keepsAll: () => keepsAll,
    write: (list, changed, gone) => {
      if (changed.length + gone.length === 0 || !isTheirs(owner)) return
      const put = changed.map((kept): WrittenRow => {
        const { id } = kept.value
        const order = orders.get(`${list}/${id}`) ?? ++last
        orders.set(`${list}/${id}`, order)
        return { owner, list, id, order, kept }
      })
      void write(
        put,
        gone.map((id) => [owner, list, id]),
      )
    },
  }
}

/** One transaction: all of it or nothing, and on the disk before it is done. */
const change = async (put: readonly WrittenRow[], gone: readonly Key[]): Promise<void> => {
  if (put.length + gone.length === 0) return
  const tx = (await database()).transaction('written', 'readwrite', { durability: 'strict' })
  const asked = [...put.map((row) => tx.store.put(row)), ...gone.map((key) => tx.store.delete(key))]
  // Said at once, not when this page next has a moment: it may be closed before.
  tx.commit()
  await Promise.all([...asked, tx.done])
}
