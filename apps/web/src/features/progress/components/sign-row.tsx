import type { SignNow } from '@strideloom/domain/outlook/advice-now.ts'
import { SignMark } from '@strideloom/ui/mark/sign-mark.tsx'
import { Why } from '@strideloom/ui/verdict/why.tsx'
import { signLines, stateWords } from '../../../lib/sign-words.ts'
import { whyReason } from '../../../lib/why-reason.ts'
import classes from './signs-part.module.css'

/** One sign: there, not there or not known, since when, and what it stands on. */
export const SignRow = ({ sign }: { sign: SignNow }) => (
  <li className={classes.sign}>
    <SignMark state={sign.state} />
    <span className={classes.name}>{sign.says}</span>
    <span className={classes.state} data-state={sign.state}>
      {stateWords(sign)}
    </span>
    <div className={classes.ground}>
      {signLines(sign).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Why about={`${sign.says}: ${stateWords(sign)}`} reasons={[whyReason(sign.why)]} />
    </div>
  </li>
)
