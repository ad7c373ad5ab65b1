import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { DEVICE_OWNER, type DeviceOwner, ownerKey } from './device-owner.ts'
import { whenIdle } from './when-idle.ts'

/** Signed out in another tab, or somebody else has signed in there: nothing of them stays in this one either. */
const useSignedOutElsewhere = (): void =>
  useEffect(() => {
    const leave = ({ key, newValue }: StorageEvent) => {
      if (key === DEVICE_OWNER && newValue === null) window.location.assign('/sign-in')
    }
    window.addEventListener('storage', leave)
    return () => window.removeEventListener('storage', leave)
  }, [])

/**
 * Keeps a runner's things and the app itself on this device, once their first screen stands: on a slow network nothing is
 * fetched beside that. Answers whether it does. Where the browser keeps nothing, everything goes on as long as the page lives.
 */
export const useDevice = ({ userId, practiceId }: DeviceOwner): boolean => {
  const [keptFor, setKeptFor] = useState<string | null>(null)
  const isKept = keptFor === ownerKey({ userId, practiceId })
  const isFetching = useIsFetching() > 0
  useSignedOutElsewhere()
  useEffect(() => {
    if (isFetching || isKept) return
    return whenIdle(() => {
      void Promise.all([import('./device/open-device.ts'), import('./device/new-app.ts')])
        .then(([{ openDevice }, { keepApp }]) => {
          // a browser may refuse the one and grant the other
          keepApp().catch(() => undefined)
          return openDevice({ userId, practiceId })
        })
        .then(() => setKeptFor(ownerKey({ userId, practiceId })))
        .catch(() => undefined)
    })
  }, [isFetching, isKept, userId, practiceId])
  return isKept
}
