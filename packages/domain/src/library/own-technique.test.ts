import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RED_FLAG_IDS } from './ids.ts'
import { barsOf, ownTechniqueSchema, savedTechniqueSchema } from './own-technique.ts'
import { choices } from './practice-items.ts'
import { practiceTechniques, SHIPPED_TECHNIQUES, techniqueCopy, techniqueVersion } from './practice-techniques.ts'
import { barsOfNamed, takenFor, techniqueOf, techniqueTitle, withTechnique } from './technique-of.ts'
import { TECHNIQUES, technique } from './techniques.ts'

const ID = '01930000-0000-7000-8000-000000000001'
const [first] = SHIPPED_TECHNIQUES
if (!first) throw new Error('something is shipped')
const stripping = SHIPPED_TECHNIQUES.find(({ item }) => item.id === 'stripping') ?? first
const ours = { ...techniqueCopy(stripping, ID), name: 'Slow stripping (with balm)' }

const complaints = (value: unknown): string[] =>
  savedTechniqueSchema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

describe('P25 P26 a technique as the practice has it', () => {
  test('every shipped one may be changed and copied; a copy is taken for what it is copied from', () => {
    for (const chosen of SHIPPED_TECHNIQUES) {
      expect(complaints(techniqueVersion(chosen)), chosen.item.id).toEqual([])
      const copy = techniqueCopy(chosen, ID)
      expect(complaints(copy), chosen.item.id).toEqual([])
      expect(copy).toMatchObject({ id: ID, countsAs: chosen.item.id })
    }
    const again = techniqueCopy({ item: ours, own: ours }, ID.replace(/1$/, '2'))
    expect(again).toMatchObject({ countsAs: 'stripping', name: 'Slow stripping (with balm) (copy)' })
  })

  test('lies over the shipped list; what is retired is not chosen and keeps its name', () => {
    const all = practiceTechniques([
      { id: ID, item: ours, isRetired: false },
      { id: 'stripping', item: techniqueVersion(stripping), isRetired: true },
      { id: 'iastm', item: null, isRetired: true },
    ])
    expect(all).toHaveLength(TECHNIQUES.length + 1)
    expect(all.at(-1)).toMatchObject({ item: ours, origin: 'own' })
    expect(all.find(({ item }) => item.id === 'stripping')).toMatchObject({ origin: 'changed', isRetired: true })
    expect(all.find(({ item }) => item.id === 'iastm')).toMatchObject({ origin: 'shipped', isRetired: true })
    expect(choices(all)).toHaveLength(TECHNIQUES.length - 1)
  })

  test('what is missing or out of range is told in a sentence', () => {
    for (const [wrong, said] of [
      [{ name: ' ' }, 'name: Enter a name.'],
      [{ description: '' }, 'description: Enter what it is.'],
      [{ regions: [] }, 'regions: Choose at least one region.'],
      [{ intents: [] }, 'intents: Choose at least one kind of session.'],
      [{ pressure: { min: 4, max: 9 } }, 'pressure.max: Enter pressure to from 1 to 8.'],
      [{ pressure: { min: 5, max: 4 } }, 'pressure.max: The highest pressure may not be below the lowest.'],
      [{ countsAs: 'ours' }, 'countsAs: Choose the technique that it is like.'],
    ] as const)
      expect(complaints({ ...ours, ...wrong })).toContain(said)
  })

  test('a bar may be added, not taken away; what was kept before a bar came reads on', () => {
    const looser = { ...ours, avoidWhen: ours.avoidWhen.filter((id) => id !== 'anticoagulant') }
    expect(complaints(looser)).toEqual([
      expect.stringMatching(/^avoidWhen: A safety bar may be added, not taken away: “.+” bars this technique\.$/),
    ])
    expect(complaints({ ...ours, avoidWhen: [...ours.avoidWhen, 'pregnancy'] })).toEqual([])
    expect(ownTechniqueSchema.safeParse(looser).success).toBe(true)
    expect(barsOf(looser)).toContain('anticoagulant')
    expect(techniqueVersion({ item: looser, own: looser }).avoidWhen).toContain('anticoagulant')
  })

  test('a work keeps the version that it was made with', () => {
    const work = withTechnique({ technique: 'petrissage', pressure: 4, own: null }, { item: ours, own: ours })
    expect(work).toEqual({ technique: ID, pressure: 4, own: ours })
    expect(techniqueOf(work)).toBe(ours)
    expect(techniqueTitle(work)).toBe('Slow stripping')
    expect(takenFor(work)).toEqual([ID, 'stripping'])
    const back = withTechnique(work, stripping)
    expect(back).toEqual({ technique: 'stripping', pressure: 4 })
    expect(takenFor({ technique: 'stripping', own: techniqueVersion(stripping) })).toEqual(['stripping'])
    expect(techniqueOf({ technique: 'gone' })).toBeNull()
    expect(techniqueTitle({ technique: 'gone' })).toBe('Technique not in the library')
  })

  test('whatever stands in a version, nothing that bars the shipped technique is lost', () => {
    const flags = fc.uniqueArray(fc.constantFrom(...RED_FLAG_IDS))
    fc.assert(
      fc.property(fc.constantFrom(...SHIPPED_TECHNIQUES), fc.boolean(), flags, (chosen, isCopy, avoidWhen) => {
        const version = isCopy ? techniqueCopy(chosen, ID) : techniqueVersion(chosen)
        const own = { ...version, avoidWhen }
        const bars = barsOfNamed({ technique: own.id, own })
        for (const bar of technique(chosen.item.id)?.avoidWhen ?? []) expect(bars).toContain(bar)
        for (const bar of avoidWhen) expect(bars).toContain(bar)
        const isTighter = chosen.item.avoidWhen.every((bar) => avoidWhen.includes(bar))
        expect(savedTechniqueSchema.safeParse(own).success).toBe(isTighter)
      }),
    )
  })
})
