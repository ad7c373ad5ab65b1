import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { formatDay, formatDistanceInDays } from '@strideloom/ui/format/day.ts'
import { formatCount, formatNumber } from '@strideloom/ui/format/number.ts'
import { CheckIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { ArrowDown, ArrowUp } from '@strideloom/ui/glyph/direction-icons.tsx'
import { MissingIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { CeilingGauge } from '@strideloom/ui/mark/ceiling-gauge.tsx'
import { VERDICT_SHAPES } from '@strideloom/ui/verdict/verdict-kind.ts'
import type { ReactNode } from 'react'
import { hoursAhead } from '../brief-words.ts'
import type { Brief } from '../hooks.ts'
import classes from './facts-strip.module.css'

/** A difference of readiness that is worth an arrow, of 100 points. */
const ARROW_FROM = 5

/** What is checked first, each with its number; what is missing is said to be. */
export const FactsStrip = ({ brief }: { brief: Brief }) => {
  const { coming, limits, today } = brief
  const [keyRun] = coming.keyRuns
  const races = coming.races.slice(0, 2)
  const lowest = [...limits.places].sort((a, b) => a.limit - b.limit)[0]
  const ceiling = lowest && lowest.limit < limits.maxPressure ? lowest : null
  return (
    <dl className={classes.strip}>
      <Fact word="Safety answers">
        <Safety brief={brief} />
      </Fact>
      <Fact word="Readiness">
        <Fresh brief={brief} />
      </Fact>
      <Fact word={keyRun ? keyRun.title : 'Next key run'}>
        {keyRun ? (
          <>
            {formatDay(keyRun.day)} {keyRun.time} <small>{hoursAhead(keyRun.inHours)}</small>
          </>
        ) : (
          <Missing>None entered</Missing>
        )}
      </Fact>
      {races.map(({ id, name, priority, day }) => (
        <Fact key={id} word={`${name}, ${priority}`}>
          {formatDistanceInDays(day, today)} <small>{formatDay(day)}</small>
        </Fact>
      ))}
      {races.length === 0 && (
        <Fact word="Next race">
          <Missing>None entered</Missing>
        </Fact>
      )}
      <Fact word={`Ceiling ${limits.isToday ? 'today' : formatDay(limits.day)}`} hands>
        {formatNumber(limits.maxPressure)}
        <CeilingGauge ceiling={limits.maxPressure} asked={limits.maxPressure} lie size={96} />
        {ceiling && <small>{`${placeTitle(ceiling.region, ceiling.side)} ${formatNumber(ceiling.limit)}`}</small>}
      </Fact>
    </dl>
  )
}

const Fact = ({ word, hands, children }: { word: string; hands?: boolean; children: ReactNode }) => (
  <div className={classes.fact}>
    <dt>{word}</dt>
    <dd className={hands ? classes.hands : undefined}>{children}</dd>
  </div>
)

const Missing = ({ children }: { children: ReactNode }) => (
  <span className={classes.missing}>
    <MissingIcon size={13} />
    {children}
  </span>
)

const Safety = ({ brief: { limits, today } }: { brief: Brief }) => {
  if (limits.flags.length > 0) {
    const kind = (['safety', 'block', 'warn', 'info'] as const).find((one) =>
      limits.flags.some(({ severity }) => severity === one),
    )
    const Shape = VERDICT_SHAPES[kind ?? 'info']
    return (
      <span className={classes.said} data-kind={kind}>
        <Shape size={14} />
        {formatCount(limits.flags.length, 'yes', 'yes')}
      </span>
    )
  }
  if (!limits.asked) return <Missing>Not asked</Missing>
  if (limits.asked.day === today)
    return (
      <span className={classes.clear}>
        <CheckIcon size={14} />
        All clear{limits.asked.time && `, ${limits.asked.time}`}
      </span>
    )
  return <Missing>Not asked since {formatDay(limits.asked.day)}</Missing>
}

const Fresh = ({ brief: { readiness } }: { brief: Brief }) => {
  const { value, mean, notYetKnowable, hours } = readiness
  if (notYetKnowable) return <Missing>Known from {hours} h before</Missing>
  if (value === null) return <Missing>No check-in in {hours} h</Missing>
  const Arrow = mean === null || Math.abs(value - mean) < ARROW_FROM ? null : value < mean ? ArrowDown : ArrowUp
  return (
    <>
      {formatNumber(value, 0)}
      <small>
        {Arrow && <Arrow size={12} />} {mean === null ? 'no own mean yet' : `own mean ${formatNumber(mean, 0)}`}
      </small>
    </>
  )
}
