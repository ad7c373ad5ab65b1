import type { Work } from '../library/technique-dose.ts'
import { techniqueTitle } from '../library/technique-of.ts'
import { sameContent } from '../same-content.ts'
import { addPairing } from './add-pairing.ts'
import type { EditContext } from './edit-context.ts'
import { placeTitle } from './place-words.ts'
import { putRecord, withoutRecords } from './put-record.ts'
import type { Laid, Pairing, Program } from './schema.ts'
import { headOf, type TemplateParts } from './template-parts.ts'

type LaidPairing = Laid['pairings'][number]
type Wanted = TemplateParts['pairings'][number]
type NewWork = Omit<Work, 'id'>

/** A program as it becomes, what of its hands-on work is another, and what was kept, in sentences. */
export type HandsPushed = { program: Program; told: string[]; kept: string[]; pairings: LaidPairing[] }

const placeOf = ({ region, side, technique }: NewWork): string => `${region} ${side} ${technique}`
const nameOf = (work: NewWork): string => `${placeTitle(work.region, work.side)}, ${techniqueTitle(work)}`
const asks = ({ pressure, minutes }: NewWork): string => `pressure ${pressure}, ${minutes} min`

/** The works of a pairing as the template has them now; what was changed by hand stays. */
const mergeWorks = (pairing: Pairing, was: readonly Work[], wanted: readonly NewWork[], { newId }: EditContext) => {
  const told: string[] = []
  const kept: string[] = []
  const laid = new Map(was.map((work) => [placeOf(work), work]))
  const want = new Map(wanted.map((work) => [placeOf(work), work]))
  const works = pairing.works.flatMap((work): Work[] => {
    const before = was.find(({ id }) => id === work.id)
    if (!before) return [work]
    const to = want.get(placeOf(before))
    if (to && to.pressure === before.pressure && to.minutes === before.minutes) return [work]
    if (!sameContent(work, before)) {
      kept.push(`${nameOf(work)}, was changed by hand and stays.`)
      return [work]
    }
    if (!to) {
      told.push(`${nameOf(work)} is taken out.`)
      return []
    }
    told.push(`${nameOf(work)}: ${asks(to)} instead of ${asks(work)}.`)
    return [{ ...work, pressure: to.pressure, minutes: to.minutes }]
  })
  const there = new Set(works.map(placeOf))
  const added = wanted.flatMap((work): Work[] =>
    laid.has(placeOf(work)) || there.has(placeOf(work)) ? [] : [{ ...work, id: newId() }],
  )
  told.push(...added.map((work) => `${nameOf(work)}: ${asks(work)}, is new.`))
  const isByHand = (work: NewWork) => !laid.has(placeOf(work)) && there.has(placeOf(work))
  kept.push(...wanted.filter(isByHand).map((work) => `${nameOf(work)} stands there already, by hand.`))
  return { works: [...works, ...added], told, kept }
}

/**
 * What the template wants of a pairing, to be compared with next time, whether it stands there or not: what was taken out by hand
 * is remembered too, so that it does not come back.
 */
const laidWorks = (works: readonly Work[], was: readonly Work[], wanted: readonly NewWork[]): Work[] => {
  const before = new Map(was.map((work) => [placeOf(work), work]))
  const there = new Map(works.map((work) => [placeOf(was.find(({ id }) => id === work.id) ?? work), work]))
  return wanted.flatMap((work): Work[] => {
    const one = before.get(placeOf(work)) ?? there.get(placeOf(work))
    return one ? [{ ...one, pressure: work.pressure, minutes: work.minutes }] : []
  })
}

/**
 * The head of a pairing as the template has it now; what was changed by hand stays. Of an older laying it is not known who changed it:
 * it stays too, and is told.
 */
const mergeHead = (pairing: Pairing, was: LaidPairing['head'], want: Wanted['pairing']) => {
  const wanted = headOf(want)
  const words = {
    title: [`called “${wanted.title}” now.`, 'its title'],
    intent: [`${wanted.intent} instead of ${pairing.intent}.`, 'its intent'],
    pattern: ['done for another pattern now.', 'its pattern'],
  } as const
  const names = (['title', 'intent', 'pattern'] as const).filter(
    (name) => was?.[name] !== wanted[name] && pairing[name] !== wanted[name],
  )
  const taken = names.filter((name) => pairing[name] === was?.[name])
  return {
    head: Object.fromEntries(taken.map((name) => [name, wanted[name]])) as Partial<typeof wanted>,
    told: taken.map((name) => words[name][0]),
    kept: names
      .filter((name) => !taken.includes(name))
      .map((name) => `${words[name][1]} is another one than the template’s, and stays.`),
  }
}

/**
 * The hands-on work of pairings as the template has it now: what a session that is placed from now on starts from. Sessions that
 * stand keep their own works, and what was changed by hand stays.
 */
export const pushHands = (
  program: Program,
  laid: readonly LaidPairing[],
  wanted: readonly Wanted[],
  context: EditContext,
): HandsPushed => {
  const out: HandsPushed = { program, told: [], kept: [], pairings: [] }
  for (const was of laid) {
    const pairing = out.program.pairings[was.pairingId]
    const want = wanted.find(({ key }) => key === was.key)
    if (!pairing) {
      if (want) out.pairings.push(was)
      continue
    }
    const merged = mergeWorks(pairing, was.works, want?.pairing.works ?? [], context)
    const headed = want && mergeHead(pairing, was.head, want.pairing)
    const told = [...(headed?.told ?? []), ...merged.told]
    const kept = [...(headed?.kept ?? []), ...merged.kept]
    const { works } = merged
    out.told.push(...told.map((line) => `${pairing.title}: ${line}`))
    out.kept.push(...kept.map((line) => `${pairing.title}: ${line}`))
    if (told.length > 0) out.program = putRecord(out.program, 'pairings', { ...pairing, ...headed?.head, works })
    if (want) {
      const now = laidWorks(works, was.works, want.pairing.works)
      out.pairings.push({ ...was, works: now, head: headOf(want.pairing) })
    }
  }
  for (const { key, pairing } of wanted) {
    if (laid.some((was) => was.key === key)) continue
    const known = new Set(Object.keys(out.program.pairings))
    out.program = addPairing(out.program, { ...pairing, exercises: [] }, context)
    const made = Object.values(out.program.pairings).find(({ id }) => !known.has(id))
    if (!made) continue
    out.pairings.push({ key, pairingId: made.id, works: made.works, head: headOf(pairing) })
    if (made.works.length > 0) out.told.push(`${made.title} is new, with ${made.works.map(nameOf).join('; ')}.`)
  }
  return out
}

/** Without pairings that the template no longer has and that nothing refers to any more. */
export const withoutEmptied = (
  program: Program,
  laid: readonly LaidPairing[],
  kept: readonly LaidPairing[],
): Program => {
  const stays = new Set(kept.map(({ pairingId }) => pairingId))
  const used = new Set([
    ...Object.values(program.prescriptions).map(({ pairingId }) => pairingId),
    ...Object.values(program.sessions).flatMap(({ works }) => works.map(({ pairingId }) => pairingId)),
    ...Object.values(program.loadChanges).map(({ pairingId }) => pairingId),
  ])
  const emptied = laid.filter(
    ({ pairingId }) => !stays.has(pairingId) && !used.has(pairingId) && program.pairings[pairingId]?.works.length === 0,
  )
  return withoutRecords(
    program,
    'pairings',
    emptied.map(({ pairingId }) => pairingId),
  )
}
