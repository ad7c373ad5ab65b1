import type { RecordItem, RecordLogItem } from '../record/schema.ts'
import { median } from '../training/mean.ts'

const KG_PER_LB = 0.453_592_37

/** In kilograms, or in its own unit; null where it cannot be compared. */
function comparable(load: RecordItem['load'], unit: string): number | null {
  if (!load) return null
  if (load.unit === unit) return load.value
  if (unit === 'kg' && load.unit === 'lb') return load.value * KG_PER_LB
  return unit === 'lb' && load.unit === 'kg' ? load.value / KG_PER_LB : null
}

/**
 * How the loads that were used compare with the one that was asked: the median of actual ÷ target over the sets (reference 8). It never
 * lowers what counts as done. Null without a target, or where no set says its load.
 */
export function loadFidelity(item: RecordItem, entry: RecordLogItem | null): number | null {
  const target = item.load ?? null
  if (target === null || target.value <= 0) return null
  const shares = (entry?.load ?? []).flatMap((load) => {
    const actual = comparable(load, target.unit)
    return actual === null ? [] : [actual / target.value]
  })
  return shares.length === 0 ? null : median(shares)
}
