import { type DeviceOwner, ownerKey, setDeviceOwner } from '../device-owner.ts'
import { keepAnswers, restoreAnswers } from './answers.ts'
import { openWritten } from './written.ts'

/** A browser that does not answer must not keep anybody from their day. */
const MOST_MS = 1_500

let writtenFor: string | null = null
let endAnswers = (): void => undefined

const close = (): void => {
  endAnswers()
  endAnswers = () => undefined
  writtenFor = null
}

const open = async (owner: string): Promise<void> => {
  if (writtenFor === owner) return
  writtenFor = owner
  await openWritten(owner, close).catch((error: unknown) => {
    writtenFor = null
    throw error
  })
}

/** Before the first screen: what the server said last, and what was written here since. */
export const restoreDevice = async (owner: string): Promise<void> => {
  const late = new Promise((resolve) => setTimeout(resolve, MOST_MS))
  await Promise.race([late, Promise.allSettled([restoreAnswers(owner), open(owner)])])
}

/** From now on this device keeps what that person writes, and what the server tells them. */
export const openDevice = async (who: DeviceOwner): Promise<void> => {
  const owner = ownerKey(who)
  setDeviceOwner(owner)
  await open(owner)
  endAnswers()
  endAnswers = keepAnswers(owner)
  // Else some browsers empty it after days without a visit. Whether they grant it changes nothing here.
  void navigator.storage?.persist?.().catch(() => undefined)
}
