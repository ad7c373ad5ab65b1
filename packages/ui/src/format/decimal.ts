/**
 * Reads a number as people type it: a comma or a point before the decimals, spaces between thousands, a real minus.
 * Returns null when the text is not one number ("1.2.3", "abc", "1e5", ""). "1,500" is read as 1.5: a comma is a decimal
 * mark here, never a thousands mark.
 */
export function readDecimal(text: string): number | null {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.')
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return null
  const value = Number(plain)
  return Number.isFinite(value) ? value : null
}

/** A number back as text for an input: at most `decimals` of them, no trailing zeros. */
export function writeDecimal(value: number | null, decimals = 2): string {
  if (value === null) return ''
  return String(roundTo(value, decimals))
}

/** Rounds half away from zero: −2.25 at one decimal is −2.3, as 2.25 is 2.3. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor
  return rounded === 0 ? 0 : rounded
}
