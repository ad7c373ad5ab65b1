import { Button } from '@strideloom/ui/control/button.tsx'
import { MissingIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { sentenceOf } from '../../../lib/server-error.ts'
import type { IntakeForm } from '../use-intake-form.ts'
import classes from './intake-page.module.css'

const PLACE = { goals: 'running', flags: 'flags', consents: 'consents' } as const

/** What is missing, and the two ways to save. */
export const IntakeSide = ({ intake }: { intake: IntakeForm }) => {
  const { gaps, isDirty, isSaving, failure, merged, stored } = intake
  const isComplete = stored.intake?.complete === true && !isDirty
  return (
    <aside className={classes.side} aria-label="Saving">
      {gaps.length > 0 && (
        <ul className={`${classes.gaps} ${classes.hideSmall}`}>
          {gaps.map(({ at, sentence }) => (
            <li key={at}>
              <MissingIcon size={14} />
              <a href={`#${PLACE[at]}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      )}
      {gaps.length === 0 && !isComplete && <p className={classes.hideSmall}>Nothing is missing.</p>}
      {merged && (
        <Notice kind="warn" announce title={`${merged} saved meanwhile.`}>
          What you did not touch now shows their words; yours are still here. Look it over and save again.
        </Notice>
      )}
      {failure !== null && (
        <Notice kind="block" announce title="Not saved. Your text is still here.">
          {sentenceOf(failure)}
        </Notice>
      )}
      <div className={classes.buttons}>
        {gaps.length === 0 ? (
          <Button look="main" big busy={isSaving} disabled={isComplete} onClick={() => void intake.save(true)}>
            {isComplete ? 'Saved, complete' : 'Save as complete'}
          </Button>
        ) : (
          <Button look="main" big busy={isSaving} disabled={!isDirty} onClick={() => void intake.save(false)}>
            {isDirty || !stored.intake ? 'Save' : 'Saved'}
          </Button>
        )}
        {gaps.length === 0 && !isComplete && (
          <Button big busy={isSaving} onClick={() => void intake.save(false)}>
            Save, not complete yet
          </Button>
        )}
      </div>
    </aside>
  )
}
