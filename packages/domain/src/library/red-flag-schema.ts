import { z } from 'zod'
import { INTENTS, RED_FLAG_IDS, REGION_IDS } from './ids.ts'

/** `$region` is the region and side of the answer. */
const regionOrAnswer = z.enum([...REGION_IDS, '$region'])
const severity = z.enum(['safety', 'block', 'warn', 'info'])
const lasts = z.union([
  z.enum(['while-true', 'until-note-filed', 'end-of-day']),
  z.strictObject({ hours: z.int().positive() }),
  z.strictObject({ days: z.int().positive() }),
  z.strictObject({ weeks: z.int().positive() }),
])
/** Facts of the timing rules that a yes sets. */
const facts = z.strictObject({
  redFlagAbsolute: z.literal(true).optional(),
  urineDarkOrWeakAfterEffort: z.literal(true).optional(),
  clearanceRequired: z.literal(true).optional(),
  feverOrSystemicIllness48h: z.literal(true).optional(),
  pressureLimitingCondition: z.literal(true).optional(),
  pregnant: z.literal(true).optional(),
  acuteInjuryRegionsUnder72h: z.literal('$region').optional(),
  sorenessHighRegions: z.literal('$region').optional(),
})
const limits = z.strictObject({
  maxPressure: z.int().min(0).max(8).optional(),
  forbidIntents: z.array(z.enum(INTENTS)).optional(),
  avoidRegions: z.array(regionOrAnswer).optional(),
  avoidTechniques: z.array(z.string()).optional(),
  regionCaps: z.partialRecord(regionOrAnswer, z.int().min(0).max(8)).optional(),
  requires: z.array(z.enum(['guardian-consent', 'no-end-range', 'product-check'])).optional(),
})

/** One entry of red-flags.json; the rules for `effects` are written at the head of that file. */
export const redFlagEntrySchema = z.strictObject({
  id: z.enum(RED_FLAG_IDS),
  question: z.string().min(1),
  level: z.enum(['absolute', 'absolute-for-region', 'relative', 'local']),
  action: z.string().min(1),
  why: z.string().min(1),
  askAt: z.array(z.enum(['intake', 'check-in', 'desk'])).min(1),
  effects: z.strictObject({
    facts: facts.optional(),
    factsWhenUnknown: z.strictObject({ ageYears: z.int() }).optional(),
    limits: limits.optional(),
    severity,
    severityWithClearance: severity.optional(),
    unlessClearanceFor: z.literal('$region').optional(),
    lasts,
    advice: z.string().optional(),
    followUp: z
      .strictObject({ question: z.string().min(1), ifYes: z.strictObject({ facts, severity, lasts }) })
      .optional(),
  }),
})
