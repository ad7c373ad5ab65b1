/**
 * What a runner feels, 0–10, in the five steps of clay: 0 → 0 (no colour: nothing is felt), 1–2 → 1, 3–4 → 2, 5–6 → 3,
 * 7–8 → 4, 9–10 → 5. Values between whole numbers are rounded up, so that 2.5 is not shown as 2.
 */
export function feltStep(value: number): 0 | 1 | 2 | 3 | 4 | 5 {
  const steps = [0, 1, 2, 3, 4, 5] as const
  const whole = Math.ceil(Math.min(10, Math.max(0, value)))
  return steps[Math.ceil(whole / 2)] ?? 0
}
