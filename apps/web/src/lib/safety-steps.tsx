import { actionWords } from '@strideloom/domain/timing/limit-words.ts'
import type { Verdict } from '@strideloom/domain/timing/verdict.ts'
import { Link } from '@tanstack/react-router'
import classes from './safety-steps.module.css'

/** Where something can be done about it in the record. */
const PLACES: Record<string, { to: '/runners/$runnerId/intake'; words: string }> = {
  'finish-intake': { to: '/runners/$runnerId/intake', words: 'Open the intake' },
  'ask-clearance': { to: '/runners/$runnerId/intake', words: 'Open the health answers' },
  'ask-guardian-consent': { to: '/runners/$runnerId/intake', words: 'Open the consents' },
  'show-referral': { to: '/runners/$runnerId/intake', words: 'Open the health answers' },
}

const URGENT = /^(urgent-referral|show-referral|ask-|finish-)/

/** What to do instead, where hands may not work: there is no way on, only a next step. */
export const SafetySteps = ({ runnerId, verdict }: { runnerId: string; verdict: Verdict }) => {
  const actions = verdict.actions.filter((action) => URGENT.test(action))
  const places = [
    ...new Map(actions.flatMap((one) => (PLACES[one] ? [[PLACES[one].words, PLACES[one]]] : []))).values(),
  ]
  return (
    <div className={classes.steps}>
      <p>
        <b>Nobody can override this.</b>{' '}
        {actions.length > 0
          ? `What to do: ${actions.map(actionWords).join('; ')}.`
          : 'Choose other places, or another day after it has settled.'}
      </p>
      {places.map(({ to, words }) => (
        <Link key={words} to={to} params={{ runnerId }} className={classes.link}>
          {words}
        </Link>
      ))}
    </div>
  )
}
