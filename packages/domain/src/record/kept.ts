import { z } from 'zod'
import { sameContent } from '../same-content.ts'
import { entriesByName } from './kept-keys.ts'

/**
 * One place where a record says something else than its rows can: what stands there from the rows, and what is said instead. An
 * absent `was` is nothing there, an absent `is` takes away.
 */
const keptSchema = z.strictObject({
  at: z.array(z.string().max(400)).min(1).max(8),
  was: z.unknown().optional(),
  is: z.unknown().optional(),
})
export type Kept = z.infer<typeof keptSchema>
export const keptListSchema = z.array(keptSchema).max(400_000)

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What has to be kept beside the stored record so that it says what was wanted. Both are plain JSON. */
export const keptBeside = (wanted: unknown, stored: unknown, at: readonly string[] = []): Kept[] => {
  if (sameContent(wanted, stored)) return []
  if (isFields(wanted) && isFields(stored))
    return [...new Set([...Object.keys(wanted), ...Object.keys(stored)])].flatMap((name) =>
      keptBeside(wanted[name], stored[name], [...at, name]),
    )
  if (Array.isArray(wanted) && Array.isArray(stored)) {
    const [are, were] = [entriesByName(at, wanted), entriesByName(at, stored)]
    if (are && were)
      return [...new Set([...are.keys(), ...were.keys()])].flatMap((name) =>
        keptBeside(are.get(name), were.get(name), [...at, name]),
      )
  }
  return [{ at: [...at], ...(stored !== undefined && { was: stored }), ...(wanted !== undefined && { is: wanted }) }]
}

/** What is kept, by the places it is at. */
type Node = { kept: Kept | null; under: Map<string, Node> }

const nodeOf = (all: readonly Kept[]): Node => {
  const root: Node = { kept: null, under: new Map() }
  for (const kept of all) {
    let node = root
    for (const step of kept.at) {
      const next: Node = node.under.get(step) ?? { kept: null, under: new Map() }
      node.under.set(step, next)
      node = next
    }
    node.kept = kept
  }
  return root
}

const laid = (value: unknown, { kept, under }: Node, at: readonly string[], whatever: boolean): unknown => {
  if (kept) return whatever || sameContent(value, kept.was) ? kept.is : value
  if (Array.isArray(value)) {
    const entries = entriesByName(at, value)
    if (!entries) return value
    const known = [...entries].flatMap(([name, entry]) => {
      const node = under.get(name)
      const now = node ? laid(entry, node, [...at, name], whatever) : entry
      return now === undefined ? [] : [now]
    })
    const more = [...under].flatMap(([name, node]) => {
      const now = entries.has(name) ? undefined : laid(undefined, node, [...at, name], whatever)
      return now === undefined ? [] : [now]
    })
    return [...known, ...more]
  }
  if (!isFields(value)) return value
  const fields = { ...value }
  for (const [name, node] of under) {
    const now = laid(Object.hasOwn(value, name) ? value[name] : undefined, node, [...at, name], whatever)
    if (now === undefined) delete fields[name]
    else Object.defineProperty(fields, name, { value: now, enumerable: true, configurable: true, writable: true })
  }
  return fields
}

/**
 * A record with what is kept beside its rows laid over it. Where a row says something else by now than it did when it came in, the
 * row is right: somebody changed it here.
 */
export const withKept = <Document extends object>(record: Document, all: readonly Kept[]): Document =>
  all.length === 0 ? record : (laid(record, nodeOf(all), [], false) as Document)

/** The same whatever the rows say: for reading whether all that is kept fits a record. */
export const withAllKept = (record: object, all: readonly Kept[]): unknown => laid(record, nodeOf(all), [], true)
