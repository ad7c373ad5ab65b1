import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { emergencyNumber } from '@strideloom/domain/people/emergency-number.ts'
import type { AdviceLevel, RunnerAdvice } from '@strideloom/domain/people/runner-advice.ts'
import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { Notice, type NoticeKind } from '@strideloom/ui/surface/notice.tsx'
import classes from './safety.module.css'

const LOOK: Record<AdviceLevel, NoticeKind> = {
  emergency: 'safety',
  clinician: 'block',
  wait: 'block',
  place: 'warn',
  noted: 'info',
}

/** What to do now, in words that never name what somebody has. Medical help comes with the number to call. */
export const SafetyAdvice = ({
  advice,
  timeZone,
  announce,
}: {
  advice: RunnerAdvice
  timeZone: TimeZone
  announce?: boolean
}) => {
  const number = advice.level === 'emergency' ? emergencyNumber(timeZone) : null
  return (
    <div className={classes.advice}>
      <Notice kind={LOOK[advice.level]} title={advice.title} announce={announce ?? false}>
        {advice.says}
        {advice.level === 'emergency' && number === null && ' Call the emergency number where you are.'}
      </Notice>
      {number !== null && (
        <p className={classes.call}>
          <a href={`tel:${number}`} className={buttonClass({ look: 'danger' })}>
            Call {number}
          </a>
          <span>or the emergency number where you are.</span>
        </p>
      )}
    </div>
  )
}
