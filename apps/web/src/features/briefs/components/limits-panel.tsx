import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatNumber } from '@strideloom/ui/format/number.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { CeilingGauge } from '@strideloom/ui/mark/ceiling-gauge.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { CauseList } from '@strideloom/ui/verdict/cause-list.tsx'
import { Why } from '@strideloom/ui/verdict/why.tsx'
import type { WhyReason } from '@strideloom/ui/verdict/why-lines.tsx'
import { INTENT_WORDS } from '../../../lib/hands-words.ts'
import { whyReason, whyReasons } from '../../../lib/why-reason.ts'
import { small } from '../brief-words.ts'
import type { Brief } from '../hooks.ts'
import classes from './limits-panel.module.css'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

/** Places with the same limit for the same reason in one line, the lowest first. */
const grouped = (places: Brief['limits']['places']) => {
  const lines = new Map<string, { names: string[]; limit: number; causes: PlaceCauses }>()
  for (const { region, side, limit, causes } of places) {
    const rule = causes[0]?.rule ?? ''
    const line = lines.get(`${limit} ${rule}`) ?? { names: [], limit, causes }
    line.names.push(line.names.length === 0 ? placeTitle(region, side) : small(placeTitle(region, side)))
    lines.set(`${limit} ${rule}`, line)
  }
  return [...lines.values()]
    .sort((a, b) => a.limit - b.limit)
    .map(({ names, ...line }) => ({ ...line, where: joinWords(names) }))
}

type PlaceCauses = Brief['limits']['places'][number]['causes']

/** What fired rules say of a place or of the plan: as they are told among all, each once. */
const reasonsAmong = (reasons: Brief['limits']['reasons'], rules: readonly string[]): WhyReason[] =>
  whyReasons([...new Set(rules)].flatMap((rule) => reasons.find((one) => one.rule === rule)?.why ?? []))

/** Why a place bears what it bears. That it was hurt is told as it stands: the rules of the day do not know it. */
const reasonsOfPlace = (reasons: Brief['limits']['reasons'], causes: PlaceCauses): WhyReason[] => [
  ...causes.flatMap(({ rule, hurt, says }) => (hurt ? [{ rule, says }] : [])),
  ...reasonsAmong(
    reasons,
    causes.flatMap(({ rule, hurt }) => (hurt ? [] : [rule])),
  ),
]

/** What the day takes: intents, pressure by place, and every cause with its own number and the rule that says so. */
export const LimitsPanel = ({ brief: { limits, session } }: { brief: Brief }) => {
  const { allowedIntents, maxPressure, maxMinutes, places, reasons, ruleSet } = limits
  const closed = allowedIntents.length === 0 || maxPressure === 0
  return (
    <Panel
      title={limits.isToday ? 'What today takes' : `What ${formatDay(limits.day)} takes`}
      support={`rules ${ruleSet}`}
    >
      <p className={panel.tags}>
        {closed ? (
          <Tag tone="safety">no hands-on work</Tag>
        ) : (
          <>
            {allowedIntents.map((intent) => (
              <Tag key={intent} tone={intent === session?.intent ? 'hands' : 'plain'}>
                {INTENT_WORDS[intent]}
              </Tag>
            ))}
            <span className={panel.support}>{`at most ${formatNumber(maxPressure)}, ${maxMinutes} min`}</span>
          </>
        )}
      </p>
      {session && session.plan.breaks.length > 0 && (
        <ul className={classes.breaks}>
          {session.plan.breaks.map(({ says, rules }) => (
            <li key={says}>
              The plan: {says}
              <Why about={says} reasons={reasonsAmong(reasons, rules)} />
            </li>
          ))}
        </ul>
      )}
      {places.length > 0 && (
        <ul className={panel.rows}>
          {grouped(places).map(({ where, limit, causes }) => (
            <li key={where} className={classes.place}>
              <span>{where}</span>
              <CeilingGauge ceiling={limit} asked={limit} lie size={84} />
              <b>{formatNumber(limit)}</b>
              <Why about={`${where}: ${formatNumber(limit)}`} reasons={reasonsOfPlace(reasons, causes)} />
            </li>
          ))}
        </ul>
      )}
      <CauseList
        label="Causes, the strictest first"
        showsWhy="folded"
        causes={reasons.map(({ rule, severity, sentence, value, decides, why }) => ({
          id: `${rule}/${sentence}`,
          kind: severity,
          number: value === null ? '–' : formatNumber(value),
          sentence,
          decides,
          why: whyReason(why),
        }))}
      />
      {[...limits.requires, ...limits.assumptions, ...limits.missing].map((line) => (
        <p key={line} className={panel.note}>
          {line}
        </p>
      ))}
      {limits.avoidTechniques.length > 0 && (
        <p className={panel.note}>Left out: {limits.avoidTechniques.join(', ')}.</p>
      )}
    </Panel>
  )
}
