import { z } from 'zod'
import { requiredText } from '../text.ts'
import type { RuleOverride } from './practice-rules.ts'

/** More numbers than one rule has, and more changes than there are rules, are none of ours. */
const MOST_NUMBERS = 12
const MOST_CHANGES = 100

/** A practice's changes as they travel and are stored. Whether they make sense says rule-complaints.ts. */
export const overridesSchema = z
  .array(
    z.strictObject({
      rule: z.string().max(20),
      thresholds: z
        .array(
          z.strictObject({
            condition: z.int().min(0).max(MOST_NUMBERS),
            value: z.number({ error: 'Enter a number.' }),
          }),
        )
        .max(MOST_NUMBERS)
        .optional(),
      severity: z.literal('warn', { error: 'A block can be lowered to a caution, and to nothing else.' }).optional(),
    }) satisfies z.ZodType<RuleOverride>,
  )
  .max(MOST_CHANGES, 'There are fewer rules than that.')

/** Why rules are changed: read by colleagues months later. */
export const ruleReasonSchema = requiredText('why the rules are changed', 500).pipe(
  z.string().min(10, 'Say a little more: colleagues read this months later.'),
)
