import { z } from 'zod'
import { CONFIDENCES, INTENTS, REGION_IDS } from '../library/ids.ts'
import { FACT_KINDS, type FactName, SEVERITIES } from './facts.ts'

const factName = z.enum(Object.keys(FACT_KINDS) as [FactName, ...FactName[]])

/** `always` is true of every moment. */
const conditionSchema = z.union([
  z.strictObject({ fact: z.literal('always'), op: z.literal('eq'), value: z.literal(true) }),
  z.strictObject({ fact: factName, op: z.enum(['gte', 'gt', 'lte', 'lt']), value: z.number() }),
  z.strictObject({ fact: factName, op: z.literal('eq'), value: z.union([z.string(), z.number(), z.boolean()]) }),
  z.strictObject({ fact: factName, op: z.literal('in'), value: z.array(z.string()).min(1) }),
  z.strictObject({ fact: factName, op: z.enum(['isNull', 'notNull', 'nonEmpty']) }),
])

const pressure = z.union([z.int().min(0).max(8), z.enum(['$pressureCeiling', '$lastPressure'])])
const places = z.union([
  z.array(z.enum(REGION_IDS)),
  z.enum(['$acuteInjuryRegionsUnder72h', '$highPainRegions', '$sorenessHighRegions']),
])

/** What a rule limits; `$name` takes the value of that fact. */
const effectSchema = z.strictObject({
  onlyIntents: z.array(z.enum(INTENTS)).optional(),
  forbidIntents: z.array(z.enum(INTENTS)).optional(),
  maxPressure: pressure.optional(),
  maxMinutes: z.int().min(0).max(90).optional(),
  avoidRegions: places.optional(),
  regionPressureCap: z.strictObject({ regions: places, max: z.int().min(0).max(8) }).optional(),
  avoidTechniques: z.array(z.string()).optional(),
  requires: z.array(z.string()).optional(),
  action: z.string().optional(),
})

/** One rule of timing-rules.json. `seed` is the sentence of the founding text that it keeps. */
export const timingRuleSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{3}-\d\d$/),
  group: z.string(),
  when: z.strictObject({ all: z.array(conditionSchema).min(1) }),
  effect: effectSchema,
  severity: z.enum(SEVERITIES),
  reason: z.string().min(1),
  confidence: z.enum(CONFIDENCES),
  seed: z.string().optional(),
})
