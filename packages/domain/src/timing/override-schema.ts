import { z } from 'zod'
import { requiredText } from '../text.ts'
import type { RuleOverride } from './practice-rules.ts'

/** More numbers than one rule has are none of ours. */
const MOST_NUMBERS = 12

/** What a practice changes of one rule, as it travels and is stored. Whether it makes sense says rule-complaints.ts. */
export const overrideSchema = z.strictObject({
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
}) satisfies z.ZodType<RuleOverride>

/** Why rules are changed: read by colleagues months later. */
export const ruleReasonSchema = requiredText('why the rules are changed', 500).pipe(
  z.string().min(10, 'Say a little more: colleagues read this months later.'),
)
