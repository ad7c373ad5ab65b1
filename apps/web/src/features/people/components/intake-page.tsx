import { closesHandsOn, SAFETY_SENTENCE } from '@strideloom/domain/people/flag-questions.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { useRef } from 'react'
import { usePageTitle } from '../../../lib/page-title.ts'
import { intakeSentence } from '../intake-words.ts'
import { dayWords, formatMoment } from '../link-text.ts'
import { useIntakeForm } from '../use-intake-form.ts'
import { ConsentsSection } from './consents-section.tsx'
import { FlagsSection } from './flags-section.tsx'
import { HistorySection } from './history-section.tsx'
import classes from './intake-page.module.css'
import { IntakeSide } from './intake-side.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { RunningSection } from './running-section.tsx'

/** P3: the intake of a runner, on one page, saved as often as one likes; the newest counts, the older ones stay. */
export const IntakePage = ({ runnerId }: { runnerId: string }) => {
  usePageTitle('Intake')
  const form = useRef<HTMLDivElement>(null)
  const intake = useIntakeForm(runnerId, form)
  const { draft, stored, errors, set } = intake
  const closing = Object.entries(draft.flags).filter(([flag, answer]) =>
    closesHandsOn({ flag: flag as keyof typeof draft.flags, ...answer }),
  ).length
  const last = stored.intake
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>
          {intakeSentence(
            Object.keys(draft.flags).length,
            closing,
            last && { completeSince: last.complete && !intake.isDirty ? dayWords(last.recordedAt) : null },
          )}
        </h1>
        <p>
          {last
            ? `Last saved by ${last.recordedBy} on ${formatMoment(last.recordedAt)}${last.complete ? '' : ', not complete'}.`
            : 'Ask, write down, save in between. Nothing has to be filled at once.'}
        </p>
        {closing > 0 && <Notice kind="safety" title={SAFETY_SENTENCE} />}
      </header>
      <div ref={form} className={classes.form}>
        <RunningSection draft={draft} onChange={set} errors={errors} />
        <HistorySection draft={draft} onChange={set} errors={errors} onInjuries={intake.changeInjuries} />
        <FlagsSection
          flags={draft.flags}
          onAnswer={intake.answer}
          minorByBirth={intake.minorByBirth}
          errorOf={intake.flagError}
        />
        <ConsentsSection
          consents={draft.consents}
          stored={stored.consents}
          minor={draft.flags.minor?.reply === 'yes'}
          onChange={(kind, consent) => set({ consents: { ...draft.consents, [kind]: consent } })}
          errors={intake.consentErrors}
        />
      </div>
      <IntakeSide intake={intake} />
      <LeaveGuard when={intake.isDirty && !intake.isSaving} what="this intake" />
    </div>
  )
}
