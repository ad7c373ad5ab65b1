import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Me, Membership } from '../../../lib/me.ts'
import { usePageTitle } from '../../../lib/page-title.ts'
import { numberWord } from '../roster-words.ts'
import { usePractice, useStaff } from '../settings-hooks.ts'
import { DemoRemoval } from './demo-removal.tsx'
import { ErasedList } from './erased-list.tsx'
import { PasswordForm } from './password-form.tsx'
import { PracticeForm } from './practice-form.tsx'
import classes from './settings-page.module.css'
import { SignOutButtons } from './sign-out-buttons.tsx'
import { Staff } from './staff.tsx'
import { TextSizeChoice } from './text-size-choice.tsx'
import { ThemeChoice } from './theme-choice.tsx'

/** The practice and the own account. What only the owner may change, others read. */
export const SettingsPage = ({
  me,
  membership,
  times,
  reminders,
  onKept,
}: {
  me: Me
  membership: Membership & { kind: 'member' }
  /** Times that this therapist offers. */
  times?: ReactNode
  /** What interrupts this therapist. */
  reminders?: ReactNode
  /** Asked for what is kept of somebody who was erased. */
  onKept: (id: string) => void
}) => {
  usePageTitle('Practice')
  const practice = usePractice()
  const { members, links } = useStaff()
  const isOwner = membership.role === 'owner'
  const people = numberWord(members.length)
  return (
    <div className={classes.page}>
      <h1>
        {members.length === 1
          ? `One person works at ${practice.name}`
          : `${people.charAt(0).toUpperCase()}${people.slice(1)} people work at ${practice.name}`}
      </h1>
      <Staff members={members} links={links} isOwner={isOwner} />
      <section className={classes.part} aria-labelledby="practice">
        <h2 id="practice">Practice</h2>
        {isOwner ? (
          <>
            <PracticeForm practice={practice} />
            <ErasedList onKept={onKept} />
          </>
        ) : (
          <p className={classes.facts}>
            {practice.timeZone.replaceAll('_', ' ')}.{' '}
            {practice.ownRunnersOnly
              ? 'Therapists see the runners they are responsible for.'
              : 'Therapists see every runner.'}{' '}
            {practice.bufferMinutes} min stay free between two appointments. The owner changes this.
          </p>
        )}
      </section>
      {membership.role !== 'assistant' && (
        <section className={classes.part} aria-labelledby="rules">
          <h2 id="rules">Rules</h2>
          <p className={classes.facts}>
            What hands may do on a day, how firm and how long: every rule with its numbers and where they come from.{' '}
            {isOwner ? 'You may change them for the practice.' : 'The owner may change them.'}
          </p>
          <div>
            <Link to="/practice/rules" className={buttonClass()}>
              {isOwner ? 'Read and change the rules' : 'Read the rules'}
            </Link>
          </div>
        </section>
      )}
      {times}
      {reminders}
      <section className={classes.part} aria-labelledby="account">
        <h2 id="account">Your account</h2>
        <p className={classes.facts}>
          {me.name}, {me.email}
        </p>
        <div className={classes.narrow}>
          <TextSizeChoice />
          <ThemeChoice />
        </div>
        <h3>Change the password</h3>
        <PasswordForm />
        <SignOutButtons />
      </section>
      {practice.isDemo && isOwner && (
        <section className={classes.part} aria-labelledby="demo">
          <h2 id="demo">Demo practice</h2>
          <DemoRemoval name={practice.name} />
        </section>
      )}
    </div>
  )
}
