import { type ReactNode, startTransition, useEffect, useMemo, useState } from 'react'
import { inPieces } from '../../../lib/in-pieces.ts'
import { useBuilder } from '../builder-context.ts'
import { openDaysOf, weeksOf } from '../grid-weeks.ts'
import { type GuardSums, GuardSumsContext, guardSums } from '../guard-sums.ts'

/** What stands below it knows what the guard says of the whole program, added up once for all of them while the page rests. */
export const Guarded = ({ children }: { children: ReactNode }) => {
  const { guard, program, today } = useBuilder()
  const { blocks } = program
  const days = useMemo(() => openDaysOf(weeksOf({ blocks }, today)), [blocks, today])
  const [sums, setSums] = useState<GuardSums | null>(null)
  useEffect(
    () =>
      guard
        ? inPieces(guardSums(guard, program, days, today), (made) => startTransition(() => setSums(made)))
        : setSums(null),
    [guard, program, days, today],
  )
  return <GuardSumsContext value={sums}>{children}</GuardSumsContext>
}
