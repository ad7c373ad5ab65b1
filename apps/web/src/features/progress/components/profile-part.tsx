import { Sparkline } from '@strideloom/ui/charts/sparkline.tsx'
import { formatOf } from '@strideloom/ui/format/number.ts'
import { Meter } from '@strideloom/ui/mark/meter.tsx'
import { Why } from '@strideloom/ui/verdict/why.tsx'
import { useId } from 'react'
import { whyReason } from '../../../lib/why-reason.ts'
import { type Profile, useProfile } from '../hooks.ts'
import { AheadPart } from './ahead-part.tsx'
import { NotConcluded } from './not-concluded.tsx'
import { PatternsPart } from './patterns-part.tsx'
import classes from './profile-part.module.css'

const AXIS_WORDS = {
  capacity: 'Capacity: what the tissue can take',
  movement: 'Movement: how it moves',
  recovery: 'Recovery against load',
} as const

/** What may hold the runner back, on three axes, and whether places open faster than they are resolved: beside the test results. */
export const ProfilePart = ({ runnerId }: { runnerId: string }) => {
  const query = useProfile(runnerId)
  return query.data ? (
    <Known profile={query.data} />
  ) : (
    <NotConcluded query={query} title="What may hold the runner back could not be fetched: it is not known here." />
  )
}

const Known = ({ profile }: { profile: Profile }) => {
  const { title, limiters, opened, fits } = profile
  const id = useId()
  return (
    <>
      <PatternsPart fits={fits} />
      <section className={classes.part} aria-labelledby={id}>
        <header className={classes.head}>
          <h2 id={id}>{title}</h2>
          <span className={classes.support}>a hypothesis to look into</span>
        </header>
        <ul className={classes.axes}>
          {limiters.map(({ axis, pointing, known, evidence, why }) => (
            <li key={axis} className={classes.axis}>
              <span className={classes.name}>{AXIS_WORDS[axis]}</span>
              {known === 0 ? (
                <span className={classes.missing}>nothing known</span>
              ) : (
                <>
                  <Meter
                    value={pointing}
                    max={known}
                    tone="warn"
                    sentence={`${AXIS_WORDS[axis]}: ${formatOf(pointing, known)} point this way`}
                  />
                  <b className={classes.count}>{formatOf(pointing, known)}</b>
                </>
              )}
              <span className={classes.evidence}>
                {evidence.length > 0
                  ? evidence.join('; ')
                  : known === 0
                    ? 'Test or ask to know.'
                    : 'Nothing points this way.'}
              </span>
              <Why about={AXIS_WORDS[axis]} reasons={[whyReason(why)]} />
            </li>
          ))}
        </ul>
        <div className={classes.aside}>
          <AheadPart profile={profile} />
          <div className={classes.opened}>
            <h3>Places opened against resolved</h3>
            <p>{opened.says}</p>
            {opened.weeks.length > 1 && (
              <Sparkline
                values={opened.weeks.map(({ open }) => open)}
                sentence={`Places that stood open, by week: ${opened.weeks.map(({ open }) => open).join(', ')}.`}
                width={160}
                height={28}
              />
            )}
            <Why about="places opened against resolved" reasons={[whyReason(opened.why)]} />
          </div>
        </div>
      </section>
    </>
  )
}
