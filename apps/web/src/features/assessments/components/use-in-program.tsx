import type { Day } from '@strideloom/domain/calendar/day.ts'
import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { ArrowRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { Link } from '@tanstack/react-router'
import { useProgramUnderWay } from '../hooks.ts'

/** Leads to the program with this finding in hand: the block that is under way, or the page where one begins. */
export const UseInProgram = ({ runnerId, findingId, today }: { runnerId: string; findingId: string; today: Day }) => {
  const programId = useProgramUnderWay(runnerId, today)
  const className = buttonClass({ look: 'main' })
  if (programId === null)
    return (
      <Link to="/runners/$runnerId/program" params={{ runnerId }} className={className}>
        Begin a program
        <ArrowRight size={14} />
      </Link>
    )
  return (
    <Link
      to="/runners/$runnerId/program/$programId"
      params={{ runnerId, programId }}
      search={{ finding: findingId }}
      className={className}
    >
      Use in program
      <ArrowRight size={14} />
    </Link>
  )
}
