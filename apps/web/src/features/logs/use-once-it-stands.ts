import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { whenIdle } from '../../lib/when-idle.ts'

let stood = false

/** True once what Today shows first is here and has stood for a moment, and from then on: what comes beside it does not delay it (B6). */
export const useOnceItStands = (isThere: boolean): boolean => {
  const [stands, setStands] = useState(stood)
  const isQuiet = useIsFetching() === 0
  useEffect(
    () =>
      isThere && isQuiet && !stands
        ? whenIdle(() => {
            stood = true
            setStands(true)
          })
        : undefined,
    [isThere, isQuiet, stands],
  )
  return stands
}
