import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { DeviceOwner } from './device-owner.ts'
import { whenIdle } from './page-code.ts'

/**
 * Keeps a runner's things and the app itself on this device, once their first screen stands: on a slow network nothing is
 * fetched beside that. Answers whether it does. Where the browser keeps nothing, everything goes on as long as the page lives.
 */
export const useDevice = ({ userId, practiceId }: DeviceOwner): boolean => {
  const [isKept, setKept] = useState(false)
  const isFetching = useIsFetching() > 0
  useEffect(() => {
    if (isFetching || isKept) return
    return whenIdle(() => {
      void Promise.all([import('./device/open-device.ts'), import('./device/new-app.ts')])
        .then(([{ openDevice }, { keepApp }]) => Promise.all([openDevice({ userId, practiceId }), keepApp()]))
        .then(() => setKept(true))
        .catch(() => undefined)
    })
  }, [isFetching, isKept, userId, practiceId])
  return isKept
}
