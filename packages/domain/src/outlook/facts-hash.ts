import type { Facts } from '../timing/facts.ts'

/** JSON with sorted keys and without what is absent or unknown: the same facts are the same text. */
function stableText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableText).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined && one !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${stableText(one)}`).join(',')}}`
}

export const isSameValue = (one: unknown, other: unknown): boolean =>
  stableText(one ?? null) === stableText(other ?? null)

/**
 * A short name for a set of facts, 16 hexadecimal digits, the same whatever the order of its keys (domain README 3). Only for
 * telling whether something changed: it protects nothing. Two FNV-1a hashes of 32 bits with different offsets.
 */
export function factsHash(facts: Facts): string {
  const text = stableText(facts)
  const hash = (offset: number): string => {
    let state = offset
    for (let index = 0; index < text.length; index++)
      state = Math.imul(state ^ text.charCodeAt(index), 0x01000193) >>> 0
    return state.toString(16).padStart(8, '0')
  }
  return hash(0x811c9dc5) + hash(0x1b873593)
}
