import fc from 'fast-check'
import { addDays } from '../calendar/day.ts'
import schema from './data/record.schema.json' with { type: 'json' }

/** Random records, made from the published schema alone: the contract, not our reading of it. */

type Schema = {
  $ref?: string
  anyOf?: Schema[]
  const?: unknown
  enum?: unknown[]
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minimum?: number
  maximum?: number
  minItems?: number
  pattern?: string
  format?: string
  allOf?: unknown
}

const DEFS = schema.$defs as unknown as Record<string, Schema>

/** Ten weeks around the moment that tests ask about, so that windows are hit from both sides. */
const FIRST = '2026-03-16'
const day = fc.nat(75).map((count) => addDays(FIRST, count))
const time = fc
  .tuple(fc.nat(23), fc.constantFrom(0, 15, 30, 59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const instant = fc
  .tuple(day, time, fc.constantFrom('Z', '+02:00', '-05:00'))
  .map(([on, at, zone]) => `${on}T${at}:00${zone}`)
const id = fc.constantFrom('a', 'b', 'c', 'd')
const regionKey = fc
  .tuple(
    fc.constantFrom(...((DEFS.regionId as Schema).enum as string[])),
    fc.constantFrom('left', 'right', 'both', 'center'),
  )
  .map(([region, side]) => `${region}/${side}`)

/** What a pattern or a format stands for. */
const BY_REF: Record<string, fc.Arbitrary<unknown>> = {
  day,
  localTime: time,
  instant,
  regionKey,
  exerciseId: fc.constantFrom('soleus-raise-single', 'ankle-rock', 'goblet-squat', 'pogo-double', 'my-own-one'),
}

const numberFor = ({ type, minimum, maximum }: Schema): fc.Arbitrary<number> => {
  const [min, max] = [minimum ?? 0, maximum ?? (minimum === 1900 ? 2026 : 120)]
  return type === 'integer'
    ? fc.integer({ min, max })
    : fc.oneof(fc.integer({ min: Math.ceil(min), max: Math.floor(max) }), fc.double({ min, max, noNaN: true }))
}

function objectFor({ properties = {}, required = [], allOf }: Schema): fc.Arbitrary<unknown> {
  const parts = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, arbitraryFor(part, name)]))
  // The one condition of the schema: some tests need a region.
  const always = allOf === undefined ? required : [...required, 'region']
  return fc.record(parts, { requiredKeys: always })
}

function arbitraryFor(part: Schema, name: string): fc.Arbitrary<unknown> {
  if (part.$ref !== undefined) {
    const ref = part.$ref.replace('#/$defs/', '')
    return BY_REF[ref] ?? arbitraryFor(DEFS[ref] as Schema, ref)
  }
  if (part.const !== undefined) return fc.constant(part.const)
  if (part.enum !== undefined) return fc.constantFrom(...part.enum)
  if (part.anyOf !== undefined) return fc.oneof(...part.anyOf.map((one) => arbitraryFor(one, name)))
  if (Array.isArray(part.type)) return fc.oneof(...part.type.map((type) => arbitraryFor({ ...part, type }, name)))
  switch (part.type) {
    case 'object':
      return name === 'strideloom' ? fc.constant({ notes: ['kept'] }) : objectFor(part)
    case 'array':
      return fc.array(arbitraryFor(part.items as Schema, name), {
        minLength: part.minItems ?? 0,
        maxLength: name === 'sets' ? 3 : 5,
      })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'integer':
    case 'number':
      return numberFor(part)
    default:
      if (name === 'timeZone') return fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu')
      return name === 'what' ? fc.constantFrom('races/a', 'keyRuns/b', 'sessions/c', 'phases') : id
  }
}

/** Any record that the published schema allows; its dates lie around 2026-05-17. */
export const anyRecord: fc.Arbitrary<unknown> = arbitraryFor(schema as unknown as Schema, 'record')
