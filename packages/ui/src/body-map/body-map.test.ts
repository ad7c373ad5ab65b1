import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feltStep } from './felt-step.ts'
import { type FigureId, figureViews, targetsOf } from './figure-view.ts'
import { listRegions, searchRows } from './list-regions.ts'
import { nextCell } from './next-cell.ts'
import { nextTarget } from './next-target.ts'
import { pinsOf } from './pins.ts'
import { markWords, regionLabel } from './region-label.ts'
import { type BodyRegion, findMark, isChosen, parentsOf } from './region-mark.ts'
import { regionRows } from './regions.fixture.ts'

const figures: FigureId[] = ['front', 'back', 'left-foot', 'right-foot']
const regions: BodyRegion[] = regionRows.map(([id, name, parent, laterality]) => ({ id, name, parent, laterality }))
const parents = parentsOf(regions)

describe('the drawing', () => {
  it('S8 has 43 addresses: 20 paired regions and 3 axial ones', () => {
    const addresses = new Set(figures.flatMap((id) => targetsOf(id).map(({ region, side }) => `${region}/${side}`)))
    expect(addresses.size).toBe(43)
    expect([...addresses].filter((address) => address.endsWith('/center'))).toHaveLength(3)
    for (const address of addresses) {
      if (address.endsWith('/left')) expect(addresses).toContain(address.replace('/left', '/right'))
    }
  })

  it('S8 can be tapped for every address of regions.json and for no other', () => {
    const drawn = [...new Set(figures.flatMap((id) => targetsOf(id).map(({ region, side }) => `${region}/${side}`)))]
    const asked = regionRows.flatMap(([, , , , addresses]) => addresses)
    expect(drawn.sort()).toEqual([...asked].sort())
  })

  it('draws every region that can be tapped', () => {
    for (const id of figures) {
      const { drawings, hits } = figureViews[id].figure
      const shapes = new Set(drawings.flatMap((drawing) => drawing.shapes.map(([region]) => region)))
      expect([...new Set(hits.map(([region]) => region))].sort()).toEqual([...shapes].sort())
    }
  })

  it('R22 keeps every target at 24 px where the figure has its least height', () => {
    // 388 px for the cropped figures, 168 px for a foot: the sizes the picker and the map use
    for (const [id, height] of [
      ['front', 388],
      ['back', 388],
      ['left-foot', 168],
    ] as const) {
      const scale = height / figureViews[id].legs[3]
      for (const target of targetsOf(id)) {
        for (const [, , width, tall] of target.rects) {
          expect(width * scale).toBeGreaterThanOrEqual(24)
          expect(tall * scale).toBeGreaterThanOrEqual(24)
        }
      }
    }
  })

  it('keeps left on the runner’s left: on the right of the front, on the left of the back', () => {
    const middle = (id: FigureId, side: string) =>
      targetsOf(id).find((target) => target.region === 'itb' && target.side === side)?.x ?? 0
    expect(middle('front', 'left')).toBeGreaterThan(0)
    expect(middle('front', 'right')).toBeLessThan(0)
    expect(middle('back', 'left')).toBeLessThan(0)
    expect(middle('back', 'right')).toBeGreaterThan(0)
  })

  it('makes one target of regions that are tapped as their parent', () => {
    const calf = targetsOf('back', { soleus: 'calf', gastrocnemius: 'calf' }).filter(({ region }) => region === 'calf')
    expect(calf.map(({ side, rects }) => [side, rects.length])).toEqual([
      ['right', 2],
      ['left', 2],
    ])
  })
})

describe('the list of regions kept here', () => {
  it('is the one of the domain', () => {
    const files = import.meta.glob('../../../domain/src/library/data/regions.json', { query: '?raw', eager: true })
    const json = (Object.values(files)[0] as { default: string } | undefined)?.default
    if (!json) return
    const rows = (JSON.parse(json) as { regions: { id: string; parent: string | null; laterality: string }[] }).regions
    expect(rows.map(({ id, parent, laterality }) => [id, parent, laterality])).toEqual(
      regionRows.map(([id, , parent, laterality]) => [id, parent, laterality]),
    )
  })
})

describe('marks', () => {
  it('lights the children of a parent, and lets a child’s own mark win', () => {
    const marks = new Map([
      ['calf/left', { felt: 5 }],
      ['soleus/left', { felt: 7 }],
    ])
    expect(findMark(marks, parents, 'gastrocnemius', 'left')).toEqual({ key: 'calf/left', mark: { felt: 5 } })
    expect(findMark(marks, parents, 'soleus', 'left')?.mark.felt).toBe(7)
    expect(findMark(marks, parents, 'gastrocnemius', 'right')).toBeNull()
  })
  it('takes both for left and for right', () => {
    const marks = new Map([['hamstrings/both', { state: 'watch' as const }]])
    expect(findMark(marks, parents, 'hamstrings', 'left')?.mark.state).toBe('watch')
    expect(findMark(marks, parents, 'hamstrings', 'right')?.mark.state).toBe('watch')
  })
  it('survives a circle of parents', () => {
    const circle = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect(findMark(new Map(), circle, 'a', 'left')).toBeNull()
  })
  it('reads an answer as pressed, a finding as not', () => {
    expect(isChosen({ felt: 0 })).toBe(true)
    expect(isChosen({ state: 'selected' })).toBe(true)
    expect(isChosen({ state: 'driver' })).toBe(false)
    expect(isChosen(undefined)).toBe(false)
  })
})

describe('what is felt', () => {
  it('goes from eleven numbers to five steps', () => {
    const all = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    expect(all.map(feltStep)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
  })
  it('never falls as the number rises, and never leaves the scale', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 15, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (a, more) => {
          expect(feltStep(a)).toBeLessThanOrEqual(feltStep(a + more))
          expect([0, 1, 2, 3, 4, 5]).toContain(feltStep(a))
        },
      ),
    )
  })
})

describe('words', () => {
  it('names side and region, then what is known', () => {
    const soleus = { name: 'Soleus (deep lower calf)' }
    expect(regionLabel(soleus, 'left') + markWords({ felt: 5 })).toBe('Left soleus, stiffness 5')
    expect(regionLabel({ name: 'Low back' }, 'center')).toBe('Low back')
    expect(regionLabel({ name: 'ITB' }, 'right')).toBe('Right ITB')
    expect(markWords({ felt: 2, state: 'driver' }, 'soreness')).toBe(', soreness 2, suspected driver')
  })
})

describe('pins', () => {
  it('gives a parent one pin, each foot drawing its own', () => {
    expect(pinsOf('back', new Map([['calf/left', { felt: 5 }]]), parents, 24)).toMatchObject([{ text: '5', x: -66 }])
    expect(pinsOf('left-foot', new Map([['plantar-foot/left', { felt: 3 }]]), parents, 24)).toHaveLength(2)
  })
  it('draws none for nothing felt', () => {
    expect(pinsOf('back', new Map([['calf/left', { felt: 0 }]]), parents, 24)).toEqual([])
  })
  it('keeps pins of one side apart', () => {
    fc.assert(
      fc.property(fc.subarray(targetsOf('back').map(({ region, side }) => `${region}/${side}`)), (keys) => {
        const pins = pinsOf('back', new Map(keys.map((key) => [key, { felt: 4 }])), parents, 24)
        expect(pins).toHaveLength(keys.length)
        for (const column of [-66, 66]) {
          const ys = pins.filter((pin) => pin.x === column).map((pin) => pin.y)
          const gaps = ys.slice(1).map((y, i) => y - (ys[i] ?? 0))
          expect(Math.min(24, ...gaps)).toBeGreaterThanOrEqual(23.99)
        }
      }),
    )
  })
})

describe('keys', () => {
  it('R22 reaches every target of a figure with the arrows', () => {
    for (const id of figures) {
      const targets = targetsOf(id)
      const reached = new Set([0])
      const open = [0]
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
          const next = nextTarget(key, at, targets)
          if (next === null || reached.has(next)) continue
          reached.add(next)
          open.push(next)
        }
      }
      expect(reached.size).toBe(targets.length)
    }
  })
  it('walks the list by row and column and jumps by letter', () => {
    const rows = [
      { word: 'Calf', keys: ['calf/left', 'calf/right'] },
      { word: 'Low back', keys: ['lumbar/center'] },
      { word: 'Soleus', keys: ['soleus/left', 'soleus/right'] },
    ]
    expect(nextCell('ArrowDown', 'calf/right', rows)).toBe('lumbar/center')
    expect(nextCell('ArrowDown', 'lumbar/center', rows)).toBe('soleus/left')
    expect(nextCell('ArrowRight', 'calf/left', rows)).toBe('calf/right')
    expect(nextCell('s', 'calf/right', rows)).toBe('soleus/right')
    expect(nextCell('x', 'calf/right', rows)).toBeNull()
    expect(nextCell('ArrowUp', 'calf/left', rows)).toBe('calf/left')
  })
})

describe('the list', () => {
  const groups = listRegions(regions)
  it('has a row for every region with sides', () => {
    const rows = groups.flatMap((group) => group.rows.map((row) => row.region.id))
    expect(rows.sort()).toEqual(
      regions
        .filter((region) => region.laterality !== 'group')
        .map((region) => region.id)
        .sort(),
    )
  })
  it('leaves out what is tapped as its parent', () => {
    const rows = listRegions(regions, { soleus: 'calf' }).flatMap((group) => group.rows.map((row) => row.region.id))
    expect(rows).not.toContain('soleus')
    expect(rows).toContain('calf')
  })
  it('finds by any word, without case or accents', () => {
    const found = (query: string) =>
      searchRows(groups, query).flatMap((group) => group.rows.map((row) => row.region.id))
    expect(found('SÓLEUS')).toEqual(['soleus'])
    expect(found('deep calf')).toEqual(['soleus'])
    expect(found('  ')).toHaveLength(groups.flatMap((group) => group.rows).length)
    expect(found('wing')).toEqual([])
  })
})
