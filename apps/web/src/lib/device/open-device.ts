import { atMost } from '../at-most.ts'
import { type DeviceOwner, noteRestored, ownerKey, setDeviceOwner } from '../device-owner.ts'
import { whoWrites } from '../who-writes.ts'
import { keepAnswers, restoreAnswers } from './answers.ts'
import { openWritten } from './written.ts'

/** A browser that does not answer must not keep anybody from their day. */
const MOST_MS = 1_500

/** Whose device it is for this page; null before it is opened, and after that person has gone. */
let openFor: string | null = null
let endAnswers = (): void => undefined

const close = (): void => {
  endAnswers()
  endAnswers = () => undefined
  openFor = null
}

const open = async (owner: string, isHere = () => true): Promise<void> => {
  if (openFor === owner) return
  openFor = owner
  try {
    await openWritten(owner, { isAsked: () => openFor === owner && isHere(), close })
  } catch (error) {
    if (openFor === owner) openFor = null
    throw error
  }
}

/** Before the first screen: what the server said last, and what was written here since. Too late is not at all: the screen stands by then. */
export const restoreDevice = async (owner: string): Promise<void> => {
  noteRestored(owner)
  let isInTime = true
  const all = Promise.all([restoreAnswers(owner, () => isInTime), open(owner)]).then(() => true)
  const isThere = await atMost(MOST_MS, all)
  isInTime = false
  if (!isThere && openFor === owner) openFor = null
}

/** From now on this device keeps what that person writes, and what the server tells them. */
export const openDevice = async (who: DeviceOwner): Promise<void> => {
  const owner = ownerKey(who)
  // They may have signed out while this was on its way.
  const isHere = () => whoWrites() === who.userId
  if (!isHere()) return
  setDeviceOwner(owner)
  await open(owner, isHere)
  if (!isHere()) return
  endAnswers()
  endAnswers = keepAnswers(owner)
  // Else some browsers empty it after days without a visit. Whether they grant it changes nothing here.
  void navigator.storage?.persist?.().catch(() => undefined)
}
