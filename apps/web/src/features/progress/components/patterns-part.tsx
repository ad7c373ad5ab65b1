import { continued } from '@strideloom/domain/assessments/number-words.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { Why } from '@strideloom/ui/verdict/why.tsx'
import { useId } from 'react'
import { whyReason } from '../../../lib/why-reason.ts'
import type { Profile } from '../hooks.ts'
import classes from './profile-part.module.css'

const TONES = { supported: 'warn', open: 'plain', 'not supported': 'done' } as const

/** Patterns that fit what is known, with what may drive each: a hypothesis, and what was measured for and against it. */
export const PatternsPart = ({ fits }: { fits: Profile['fits'] }) => {
  const id = useId()
  return (
    <section className={classes.part} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id}>{fits.title}</h2>
        {fits.notKnown > 0 && (
          <span className={classes.support}>{formatCount(fits.notKnown, 'pattern')} could not be judged on a side</span>
        )}
      </header>
      {fits.patterns.length > 0 && (
        <ul className={classes.patterns}>
          {fits.patterns.map(({ id: pattern, side, label, says, contributors, why }) => (
            <li key={`${pattern} ${side}`} className={classes.pattern}>
              <h3>
                {label}
                {side !== 'center' && `, ${side}`}
              </h3>
              {says && <p className={classes.evidence}>{says.charAt(0).toUpperCase() + says.slice(1)}</p>}
              <ul className={classes.contributors}>
                {contributors.map((one) => (
                  <li key={one.label}>
                    <Tag tone={TONES[one.state]}>{one.state}</Tag> {one.label}
                    {one.evidence.length > 0 && (
                      <span className={classes.evidence}>: {one.evidence.map(continued).join('; ')}</span>
                    )}
                  </li>
                ))}
              </ul>
              <Why about={`${label}, ${side}`} reasons={[whyReason(why)]} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
