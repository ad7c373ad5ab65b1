import { atMost } from './at-most.ts'
import { dropDeviceDrafts } from './device-draft.ts'
import { deviceOwner } from './device-owner.ts'
import { keepNowhere } from './kept-here.ts'
import { DEVICE_MS, forgetEverything } from './me.ts'
import { setWhoWrites } from './who-writes.ts'

/** Whether what this device keeps is of somebody who was erased; then nothing of it stays. Without a network nobody knows, and it stays. */
export const leaveIfErased = async (): Promise<boolean> => {
  const owner = deviceOwner()
  if (owner === null) return false
  const isErased = await import('./device/owner-is-erased.ts').then(
    (device) => device.ownerIsErased(owner),
    () => false,
  )
  if (isErased) await leaveNothingBehind()
  return isErased
}

/** After signing out: drafts that this tab and this device keep go too, and whatever else of theirs is kept here. */
export const leaveNothingBehind = async (): Promise<void> => {
  const owner = deviceOwner()
  setWhoWrites(null)
  sessionStorage.clear()
  dropDeviceDrafts()
  keepNowhere()
  if (owner !== null)
    await atMost(
      DEVICE_MS,
      import('./device/clear-device.ts').then((device) => device.clearDevice(owner)),
    )
  if ('serviceWorker' in navigator)
    await atMost(
      DEVICE_MS,
      import('./device/push-device.ts').then((device) => device.stopPush()),
    )
  await forgetEverything()
}
