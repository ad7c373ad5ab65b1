import { SafetyIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { Why } from '@strideloom/ui/verdict/why.tsx'
import { useId } from 'react'
import { countWords, signsInOrder } from '../../../lib/sign-words.ts'
import { whyReasons } from '../../../lib/why-reason.ts'
import type { StandsNow } from '../hooks.ts'
import { SignRow } from './sign-row.tsx'
import classes from './signs-part.module.css'
import { WhenPart } from './when-part.tsx'

/** Is it time to book? The advice in a sentence, the six signs with what they stand on, and when. It asks for nothing. */
export const SignsPart = ({ now, runnerId }: { now: StandsNow; runnerId: string }) => {
  const id = useId()
  const { signs } = now
  const seeClinician = signs.recommendation === 'see-clinician'
  return (
    <section className={classes.part} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id} className={seeClinician ? classes.grave : undefined}>
          {seeClinician && <SafetyIcon size={18} />}
          {signs.title}
        </h2>
        <span className={classes.support}>{countWords(signs)}</span>
        <Why about={signs.title} reasons={whyReasons(signs.why)} className={classes.why} />
      </header>
      {seeClinician && (
        <ul className={classes.reasons}>
          {signs.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <ul className={classes.signs}>
        {signsInOrder(signs.signs).map((sign) => (
          <SignRow key={sign.id} sign={sign} />
        ))}
      </ul>
      <WhenPart now={now} runnerId={runnerId} />
    </section>
  )
}
