import { executeCondition, measuredOn } from '../assessments/conditions.ts'
import { evidenceWords, missingWords } from '../assessments/contributors-words.ts'
import { numberWords } from '../assessments/number-words.ts'
import { newestFirst, readingsOf } from '../assessments/readings.ts'
import type { TriggerPart } from '../assessments/triggers.ts'
import { overlaps, type Side } from '../library/region-side.ts'
import { type NamesTest, testOf } from '../library/test-of.ts'
import type { JudgedPart } from './trigger-answers.ts'
import type { TriggerGround } from './trigger-ground.ts'

type Part<Kind extends TriggerPart['kind']> = Extract<TriggerPart, { kind: Kind }>

/** Was that ankle sprained? Null where nobody was asked. */
function wasSprained({ history, injuries }: TriggerGround, side: Side): boolean | null {
  const told = history?.ankleSprain ?? null
  if (told !== null && overlaps({ region: 'ankle', side: told.side }, { region: 'ankle', side })) return true
  if (injuries.some((one) => one.kind === 'sprain' && overlaps(one, { region: 'ankle', side }))) return true
  return told === null ? null : false
}

export function testPart(part: Part<'test'>, side: Side, ground: TriggerGround): JudgedPart {
  const entries = executeCondition(part.condition, side, ground.grounds)
  const evidence = entries.flatMap((entry) => ('evidence' in entry ? [entry.evidence] : []))
  const missing = entries.flatMap((entry) => ('missing' in entry ? [missingWords(entry.missing)] : []))
  const isLow = evidence.some(({ met }) => met) ? true : evidence.length === 0 ? null : false
  const sprained = part.withSprain ? wasSprained(ground, side) : true
  const shown = evidence.filter(({ met }) => met === (isLow === true)).map(evidenceWords)
  const sprain = sprained === true ? ' An old sprain is on record.' : ' No sprain of this ankle is on record.'
  return {
    met: isLow === false || sprained === false ? false : isLow === null || sprained === null ? null : true,
    says: `${shown.join(' ')}${part.withSprain ? sprain : ''}`.trim(),
    missing: isLow === null ? missing.join(' ') : sprained === null ? 'whether this ankle was ever sprained' : null,
  }
}

export function painInTest(part: Part<'pain-in-test'>, side: Side, { grounds }: TriggerGround): JudgedPart {
  const newest = part.tests.flatMap(
    (test) => readingsOf(grounds.readings, test, measuredOn(test, side)).sort(newestFirst)[0] ?? [],
  )
  const judged = newest.flatMap(({ test, own, pain, stoppedByPain }) => {
    const inRange = typeof pain === 'number' ? pain >= part.least && pain <= (part.most ?? 10) : null
    const met = inRange ?? (part.most === undefined ? (stoppedByPain ?? null) : null)
    return met === null ? [] : [{ test, own, pain: pain ?? null, met }]
  })
  const hurt = judged.find(({ met }) => met)
  const name = (named: NamesTest) => testOf(named).name.toLowerCase()
  const names = part.tests.map((test) => name({ test })).join(' or the ')
  return {
    met: hurt ? true : judged.length === 0 ? null : false,
    says: hurt
      ? `pain in the ${name(hurt)}${hurt.pain === null ? ', which it stopped' : `: ${numberWords(hurt.pain)} of 10`}`
      : `no such pain in the ${names}`,
    missing: judged.length === 0 ? `pain during the ${names}` : null,
  }
}
