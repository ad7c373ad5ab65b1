import { SafetyIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { SignMark } from '@strideloom/ui/mark/sign-mark.tsx'
import { Why } from '@strideloom/ui/verdict/why.tsx'
import { countWords, signLines, signsInOrder, stateWords } from '../../../lib/sign-words.ts'
import { whyReasons } from '../../../lib/why-reason.ts'
import type { Brief } from '../hooks.ts'
import { Panel } from './panel.tsx'
import classes from './signs-panel.module.css'

/** Is it time to book: the advice, and the six signs in numbers, what speaks for it first. It asks for nothing. */
export const SignsPanel = ({ brief: { advice } }: { brief: Brief }) => {
  const seeClinician = advice.recommendation === 'see-clinician'
  return (
    <Panel title="Signs" support={countWords(advice)}>
      <p className={seeClinician ? classes.grave : classes.advice}>
        {seeClinician && <SafetyIcon size={15} />}
        {advice.title}
      </p>
      {seeClinician && (
        <ul className={classes.reasons}>
          {advice.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <ul className={classes.signs}>
        {signsInOrder(advice.signs).map((sign) => (
          <li key={sign.id} data-state={sign.state}>
            <SignMark state={sign.state} size={13} />
            <span>
              <b>{sign.says}</b> <span className={classes.state}>{stateWords(sign)}</span>
              {signLines(sign).map((line) => (
                <span key={line} className={classes.line}>
                  {line}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <Why about={advice.title} reasons={whyReasons([...advice.why, ...advice.signs.map(({ why }) => why)])} />
    </Panel>
  )
}
