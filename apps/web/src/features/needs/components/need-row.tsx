import type { NeedKind } from '@strideloom/domain/needs/need.ts'
import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { Sparkline } from '@strideloom/ui/charts/sparkline.tsx'
import { classNames } from '@strideloom/ui/class-names.ts'
import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { Menu } from '@strideloom/ui/control/menu.tsx'
import { formatDay, formatDistanceInDays, formatShortDay } from '@strideloom/ui/format/day.ts'
import { FlagIcon } from '@strideloom/ui/glyph/flag-icon.tsx'
import { ClockIcon, PersonIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { BlockIcon, InfoIcon, SafetyIcon, WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { Tag, type TagTone } from '@strideloom/ui/mark/tag.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { WeekBars } from '@strideloom/ui/mark/week-bars.tsx'
import { Why } from '@strideloom/ui/verdict/why.tsx'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { whyReasons } from '../../../lib/why-reason.ts'
import { type NeedRow as Row, useCare } from '../hooks.ts'
import { LEVEL_WORDS } from '../need-words.ts'
import classes from './need-row.module.css'

type Level = Row['needs'][number]['level']

const LEVEL_TAG: Readonly<Record<Level, { tone: TagTone; icon: ReactNode }>> = {
  first: { tone: 'safety', icon: <SafetyIcon size={13} /> },
  today: { tone: 'block', icon: <BlockIcon size={13} /> },
  week: { tone: 'felt', icon: <ClockIcon size={13} /> },
  plan: { tone: 'warn', icon: <WarnIcon size={13} /> },
  look: { tone: 'info', icon: <InfoIcon size={13} /> },
}

/** Under this a week is low (reference 8). */
const LOW = 60
/** A week in which nobody answered anything is not known, and no zero. */
const percentOf = ({ total, answered }: Row['weeks'][number]): number | null =>
  total === null || answered === 0 ? null : Math.round(total * 100)
const weekWords = (week: Row['weeks'][number]): string => {
  const percent = percentOf(week)
  if (percent !== null) return `${percent} %`
  return week.due === 0 ? 'nothing due' : 'no answers'
}

type Props = {
  row: Row
  /** What was filtered for is told first; how soon is that of the gravest. */
  kind: NeedKind | null
  onPutOff: () => void
  onAssign: () => void
}

/** One runner: how soon, who, what put them here with its numbers, what stands beside it, and what to do. */
export const NeedRow = ({ row, kind, onPutOff, onAssign }: Props) => {
  const { runnerId, name, needs, care, today } = row
  const level = needs[0]?.level
  const first = needs.find((need) => need.kind === kind) ?? needs[0]
  if (!first || !level) return null
  const others = needs.filter((need) => need !== first)
  const isFirst = level === 'first'
  return (
    <li className={classNames(classes.row, isFirst && classes.urgent)} data-row={runnerId}>
      <div className={classes.level}>
        <Tag tone={LEVEL_TAG[level].tone} icon={LEVEL_TAG[level].icon}>
          {LEVEL_WORDS[level]}
        </Tag>
      </div>
      <div className={classes.who}>
        <Link to="/runners/$runnerId/brief" params={{ runnerId }} className={classes.name} data-open dir="auto">
          {name}
        </Link>
        <span className={classes.care}>
          <PersonIcon size={12} />
          <span dir="auto">{care.owner}</span>
          {care.dueOn && (
            <span className={classNames(care.dueOn < today && classes.late)} title={formatDay(care.dueOn)}>
              , by {formatShortDay(care.dueOn)}
              {care.dueOn < today && ', late'}
            </span>
          )}
        </span>
      </div>
      <div className={classes.why}>
        <b className={classes.title}>{first.title}</b>
        <span className={classes.says}>{first.says}</span>
        {care.snooze && (
          <p className={classes.snooze}>
            {care.snooze.broken ? 'Put off, but something new came: until ' : 'Put off until '}
            {formatDay(care.snooze.until)}
            {care.snooze.by && ` by ${care.snooze.by}`}: {care.snooze.reason}
          </p>
        )}
        <div className={classes.more}>
          {others.length > 0 && (
            <ul className={classes.others} aria-label="Also">
              {others.map(({ kind, title, says }) => (
                <li key={kind} title={says}>
                  {title}
                </li>
              ))}
            </ul>
          )}
          <Why
            about={`${name}, ${first.title}`}
            reasons={whyReasons(needs.map(({ why }) => why))}
            className={classes.reasons}
          />
        </div>
      </div>
      <Beside row={row} />
      <Ways row={row} onPutOff={onPutOff} onAssign={onAssign} />
    </li>
  )
}

/** The numbers that the need is read beside: never one without how much of it was answered. */
const Beside = ({ row: { place, weeks, answered, due, race, today } }: { row: Row }) => {
  const latest = place?.points.findLast(({ value }) => value !== null)
  const rate = `${answered} of ${due} ${due === 1 ? 'day' : 'days'} answered`
  const done = weeks.reduce((sum, week) => sum + week.answered, 0)
  const asked = weeks.reduce((sum, week) => sum + week.due, 0)
  return (
    <>
      <div className={classes.region}>
        {place ? (
          <>
            <span className={classes.series}>
              <Sparkline
                values={place.points.map(({ value }) => value)}
                max={10}
                width={78}
                sentence={`${placeTitle(place.region, place.side)}, stiffness ${place.points
                  .map(({ value }) => value ?? 'no answer')
                  .join(', ')} on the last ${place.points.length} days`}
              />
              <b className={classes.value}>{latest?.value ?? ''}</b>
            </span>
            <small>{placeTitle(place.region, place.side)}</small>
          </>
        ) : (
          <span className={classes.missing}>No map yet</span>
        )}
      </div>
      <div className={classes.weeks}>
        {weeks.length > 0 ? (
          <>
            <WeekBars
              weeks={weeks.map(percentOf)}
              low={LOW}
              sentence={`Agreed work done in the last ${weeks.length} weeks: ${weeks.map(weekWords).join(', ')}`}
            />
            <small title="Workouts answered of those that were due">
              {done} of {asked}
              <VisuallyHidden> workouts answered</VisuallyHidden>
            </small>
          </>
        ) : (
          <span className={classes.missing}>No plan yet</span>
        )}
      </div>
      <div className={classes.answers}>
        <VisuallyHidden>{rate}</VisuallyHidden>
        <span aria-hidden className={answered * 2 < due ? classes.few : undefined}>
          {due === 0 ? 'None due' : `${answered} of ${due}`}
        </span>
      </div>
      <div className={classes.race}>
        {race ? (
          <>
            <FlagIcon size={13} />
            <span>
              <span dir="auto">{race.name}</span> {race.priority}, {formatDistanceInDays(race.day, today)}
            </span>
          </>
        ) : (
          <span className={classes.missing}>No race</span>
        )}
      </div>
    </>
  )
}

const Ways = ({ row, onPutOff, onAssign }: Omit<Props, 'kind'>) => {
  const { runnerId, name, phone, needs, care } = row
  const { wake, isPending } = useCare({ runnerId, name, care })
  const navigate = useNavigate()
  const kind = needs[0]?.kind
  const of = <VisuallyHidden>{` of ${name}`}</VisuallyHidden>
  const way = (
    <Link to="/runners/$runnerId/brief" params={{ runnerId }} className={buttonClass()}>
      Open brief{of}
    </Link>
  )
  return (
    <div className={classes.ways}>
      {care.snooze && !care.snooze.broken ? (
        <Button busy={isPending} onClick={() => void wake()}>
          Bring back
          <VisuallyHidden>{` ${name}`}</VisuallyHidden>
        </Button>
      ) : kind === 'safety' && phone ? (
        <a href={`tel:${phone}`} className={buttonClass({ look: 'main' })}>
          Call now<VisuallyHidden>{`: ${name}`}</VisuallyHidden>
        </a>
      ) : kind === 'reassess' ? (
        <Link to="/runners/$runnerId/assessment" params={{ runnerId }} className={buttonClass()}>
          Assess<VisuallyHidden>{` ${name}`}</VisuallyHidden>
        </Link>
      ) : kind === 'block-ends' ? (
        <Link to="/runners/$runnerId/program" params={{ runnerId }} className={buttonClass()}>
          Next block{of}
        </Link>
      ) : kind === 'at-risk' || kind === 'silent' ? (
        <Link to="/runners/$runnerId" params={{ runnerId }} className={buttonClass()}>
          Look<VisuallyHidden>{` at the weeks of ${name}`}</VisuallyHidden>
        </Link>
      ) : (
        way
      )}
      <button type="button" hidden tabIndex={-1} data-put-off onClick={onPutOff} />
      <Menu
        label={`More for ${name}`}
        items={[
          { id: 'off', label: care.snooze ? 'Put off to another day' : 'Put off', shortcut: 'S', onSelect: onPutOff },
          { id: 'care', label: 'Who takes care, and by when', onSelect: onAssign },
          null,
          {
            id: 'brief',
            label: 'Open brief',
            onSelect: () => void navigate({ to: '/runners/$runnerId/brief', params: { runnerId } }),
          },
          {
            id: 'record',
            label: 'Open record',
            onSelect: () => void navigate({ to: '/runners/$runnerId', params: { runnerId } }),
          },
        ]}
      />
    </div>
  )
}
