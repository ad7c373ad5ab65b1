import type { DehydratedState } from '@tanstack/react-query'
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import { deviceOwner } from '../device-owner.ts'
import type { Kept } from '../kept-here.ts'

export type WrittenRow = {
  /** Whose it is (device-owner.ts). */
  owner: string
  list: string
  id: string
  /** Where it stands among all that was written here: what was written first is sent first. */
  order: number
  kept: Kept<{ id: string }>
}

/** What the server last said, as the query cache holds it, and of what shape that is (answers.ts). */
export type AnswersRow = { owner: string; shape: number; state: DehydratedState }

interface Shape extends DBSchema {
  written: { key: [owner: string, list: string, id: string]; value: WrittenRow; indexes: { owner: string } }
  answers: { key: string; value: AnswersRow }
}
export type Database = IDBPDatabase<Shape>

const NAME = 'strideloom'
let open: Promise<Database> | null = null

/** The device's own database; rejects where the browser keeps none (a private window, a full disk). */
export const database = (): Promise<Database> => {
  open ??= openDB<Shape>(NAME, 1, {
    upgrade: (db) => {
      db.createObjectStore('written', { keyPath: ['owner', 'list', 'id'] }).createIndex('owner', 'owner')
      db.createObjectStore('answers', { keyPath: 'owner' })
    },
    // Another tab signs out or brings a newer shape: this one must not stand in its way.
    blocking: () => void close(),
    terminated: () => {
      open = null
    },
  }).catch((error: unknown) => {
    open = null
    throw error
  })
  return open
}

const close = async (): Promise<void> => {
  const was = open
  open = null
  ;(await was?.catch(() => null))?.close()
}

/** True while this device is that person's: they may have signed out in another tab, and nothing comes back after that. */
export const isTheirs = (owner: string): boolean => deviceOwner() === owner

/** Nothing of anybody is left in it. */
export const dropDatabase = async (): Promise<void> => {
  await close()
  await deleteDB(NAME)
}
