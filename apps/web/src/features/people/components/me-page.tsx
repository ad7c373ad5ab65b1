import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Me, Membership } from '../../../lib/me.ts'
import { usePageTitle } from '../../../lib/page-title.ts'
import { useSwitchPlace } from '../switch-place.ts'
import { EraseMe } from './erase-me.tsx'
import classes from './me-page.module.css'
import { PasswordForm } from './password-form.tsx'
import { SignOutButtons } from './sign-out-buttons.tsx'
import { TextSizeChoice } from './text-size-choice.tsx'
import { ThemeChoice } from './theme-choice.tsx'
import { TimeZoneForm } from './time-zone-form.tsx'
import { UnitsChoice } from './units-choice.tsx'

/** The runner's account: who sees what, how it looks, the password, the way out. */
export const MePage = ({
  me,
  current,
  calendar,
  reminders,
  takeAlong,
  unsaved,
}: {
  me: Me
  current: Membership & { kind: 'runner' }
  /** The section about the runner's own calendar. */
  calendar: ReactNode
  /** The section about what they want to be reminded of. */
  reminders: ReactNode
  /** What makes files of everything that is kept of them. */
  takeAlong: ReactNode
  /** Entries that wait on this device for the network. */
  unsaved: number
}) => {
  usePageTitle('You')
  const others = me.memberships.filter((one) => one !== current)
  return (
    <div className={classes.page}>
      <section className={classes.part}>
        <h1>You run with {current.practice}</h1>
        <p>
          Signed in as {me.name}, {me.email}.
        </p>
      </section>
      {others.length > 0 && <OtherPlaces others={others} />}
      <section className={classes.part} aria-labelledby="who-sees">
        <h2 id="who-sees">Who sees what</h2>
        <ul className={classes.list}>
          <li>
            <b>The therapists of {current.practice}</b> see what you log, your check-ins and your answers about health.
            Every look at your record is written down.
          </li>
          <li>
            <b>Assistants</b> see your name, your contact and your appointments, nothing about your health.
          </li>
          <li>
            <b>You</b> see your plan, the reasons for it, and what was found. Other runners see nothing of you, and you
            nothing of them.
          </li>
        </ul>
        <Link to="/looks" className={buttonClass({ big: true })}>
          Who has looked at your record
        </Link>
      </section>
      <section className={classes.part} aria-labelledby="files">
        <h2 id="files">Runs from files</h2>
        <p>From your watch, or an export of years: looked at first, then taken.</p>
        <Link to="/runs/import" className={buttonClass({ big: true })}>
          Bring runs from a file
        </Link>
      </section>
      {calendar}
      {reminders}
      <section className={classes.part} aria-labelledby="take-along">
        <h2 id="take-along">Everything about you</h2>
        <p>
          Your plan, logs, check-ins, runs, races, answers, tests and sessions, as a file of yours. What therapists note
          for each other is not in it. That you took it is on record.
        </p>
        {takeAlong}
      </section>
      <section className={classes.part} aria-labelledby="shown">
        <h2 id="shown">How it looks</h2>
        <TextSizeChoice />
        <ThemeChoice />
      </section>
      <section className={classes.part} aria-labelledby="units">
        <h2 id="units">Units</h2>
        <p>What you read and type in. Your therapist reads kilometres and kilograms.</p>
        <UnitsChoice />
      </section>
      <section className={classes.part} aria-labelledby="zone">
        <h2 id="zone">Where you are</h2>
        <TimeZoneForm timeZone={current.timeZone} />
      </section>
      <section className={classes.part} aria-labelledby="password">
        <h2 id="password">Password</h2>
        <PasswordForm />
      </section>
      <section className={classes.part} aria-labelledby="leave">
        <h2 id="leave">Leaving</h2>
        {unsaved > 0 ? (
          <Notice
            kind="warn"
            title={unsaved === 1 ? 'One entry is not saved yet.' : `${unsaved} entries are not saved yet.`}
          >
            They wait on this device for the network. Signing out now loses them.
          </Notice>
        ) : (
          <p>Signing out takes everything of yours off this device.</p>
        )}
        <SignOutButtons />
      </section>
      <section className={classes.part} aria-labelledby="erase">
        <h2 id="erase">Deleting everything</h2>
        <EraseMe practice={current.practice} takeAlong={takeAlong} />
      </section>
    </div>
  )
}

const OtherPlaces = ({ others }: { others: Membership[] }) => {
  const switchPlace = useSwitchPlace(useNavigate())
  return (
    <section className={classes.part} aria-labelledby="others">
      <h2 id="others">You belong elsewhere too</h2>
      <div className={classes.places}>
        {others.map((one) => (
          <Button key={`${one.practiceId}-${one.kind}`} big onClick={() => void switchPlace(one)}>
            {one.kind === 'member' ? `Work at ${one.practice}` : `Run with ${one.practice}`}
          </Button>
        ))}
      </div>
    </section>
  )
}
