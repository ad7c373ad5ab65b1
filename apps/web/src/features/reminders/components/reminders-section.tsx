import {
  type ReminderKind,
  type ReminderTherapistKind,
  RUNNER_KINDS,
  type RunnerKind,
  THERAPIST_KINDS,
} from '@strideloom/domain/reminders/choices.ts'
import { classNames } from '@strideloom/ui/class-names.ts'
import { Toggle } from '@strideloom/ui/control/toggle.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { type Chosen, type Reminders, type RemindersPage, useRunnerReminders, useTherapistReminders } from '../hooks.ts'
import { type KindWords, RUNNER_KIND_WORDS, THERAPIST_KIND_WORDS } from '../reminder-words.ts'
import { useDevices } from '../use-devices.ts'
import { DevicePart } from './device-part.tsx'
import classes from './reminders.module.css'
import { TimesPart } from './times-part.tsx'

type Kinds<K extends ReminderKind> = { kinds: readonly K[]; words: Readonly<Record<K, KindWords>>; hasEvening: boolean }

const OF_RUNNER: Kinds<RunnerKind> = { kinds: RUNNER_KINDS, words: RUNNER_KIND_WORDS, hasEvening: true }
const OF_THERAPIST: Kinds<ReminderTherapistKind> = {
  kinds: THERAPIST_KINDS,
  words: THERAPIST_KIND_WORDS,
  hasEvening: false,
}

/** What a runner wants to be reminded of (P33). */
export const RunnerReminders = ({ email }: { email: string }) => (
  <section className={classes.part} aria-labelledby="reminders">
    <h2 id="reminders">Reminders</h2>
    <p>
      Nothing is sent until you turn it on. Then never in quiet hours, never of what is done, and what comes together is
      one message.
    </p>
    <Loaded reminders={useRunnerReminders()} of={OF_RUNNER} email={email} />
  </section>
)

/** What interrupts a therapist (P39). */
export const TherapistReminders = ({ email }: { email: string }) => (
  <section className={classNames(classes.part, classes.ruled)} aria-labelledby="reminders">
    <h2 id="reminders">What interrupts you</h2>
    <p>
      Nothing is sent until you turn it on. Quiet hours hold for all of it: a runner whose answer is urgent is told at
      once whom to see.
    </p>
    <Loaded reminders={useTherapistReminders()} of={OF_THERAPIST} email={email} />
  </section>
)

const Loaded = <K extends ReminderKind>({
  reminders: { page, error, isOffline, refetch, choose },
  of,
  email,
}: {
  reminders: Reminders<K>
  of: Kinds<K>
  email: string
}) => {
  if (isOffline) return <Notice kind="offline">There is no network: what you chose is not here just now.</Notice>
  if (!page && error) return <NotLoaded title="Your reminders could not be loaded." error={error} onRetry={refetch} />
  if (!page) return <Skeleton lines={3} label="Loading your reminders" />
  return <Choices page={page} of={of} email={email} choose={choose} />
}

const Choices = <K extends ReminderKind>({
  page: { choice, mail, mailEnabled, timeZone, pushKey },
  of: { kinds, words, hasEvening },
  email,
  choose,
}: {
  page: RemindersPage<K>
  of: Kinds<K>
  email: string
  choose: (chosen: Chosen<K>) => void
}) => {
  const devices = useDevices()
  const on = new Set<K>(choice.kinds)
  const isOn = on.size > 0
  const goesNowhere = isOn && !(mail && mailEnabled) && devices.count === 0
  return (
    <>
      <fieldset className={classes.group}>
        <legend>Tell me of</legend>
        {kinds.map((kind) => (
          <div key={kind} className={classes.kind}>
            <Toggle
              label={words[kind].label}
              hint={words[kind].hint}
              checked={on.has(kind)}
              onChange={(next) =>
                choose({ ...choice, mail, kinds: kinds.filter((one) => (one === kind ? next : on.has(one))) })
              }
            />
          </div>
        ))}
      </fieldset>
      {isOn && (
        <TimesPart
          times={choice}
          hasEvening={hasEvening}
          timeZone={timeZone}
          onChoose={({ morning, evening, quiet }) => choose({ kinds: choice.kinds, mail, morning, evening, quiet })}
        />
      )}
      {(isOn || (devices.count ?? 0) > 0 || mail) && (
        <fieldset className={classes.group}>
          <legend>Where to</legend>
          {goesNowhere && (
            <Notice kind="warn" title="Nothing is sent yet.">
              {mailEnabled ? 'Choose this device, or e-mail.' : 'Choose a device.'}
            </Notice>
          )}
          <DevicePart devices={devices} pushKey={pushKey} />
          {mailEnabled ? (
            <div className={classes.kind}>
              <Toggle
                label="By e-mail"
                hint={`To ${email}. Each letter has a link that ends them.`}
                checked={mail}
                onChange={(next) => choose({ ...choice, mail: next })}
              />
            </div>
          ) : (
            <p>By e-mail nothing can be sent: this server has no mail server set.</p>
          )}
          <p>A message says only that something is waiting: no name, nothing about health.</p>
        </fieldset>
      )}
    </>
  )
}
