import { useState } from 'react'

/** True once it was asked for, and from then on: what comes later stays to be closed as it was opened. */
export const useEver = (isAsked: boolean): boolean => {
  const [was, setWas] = useState(false)
  if (isAsked && !was) setWas(true)
  return was || isAsked
}
