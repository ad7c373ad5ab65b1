import { pattern } from '../library/patterns.ts'
import type { OfferReason } from './offers.ts'
import type { GateReason, PlyometricGate } from './plyometric-gate.ts'

/** Why an exercise or a technique is offered. */
export const offerReasonWords = (reason: OfferReason): string =>
  reason.code === 'works-on-contributor'
    ? `Works where this may come from: ${reason.contributors.map(({ label }) => label).join(', ')}.`
    : `Part of the paired work for: ${pattern(reason.pattern).label}.`

function gateReasonWords(reason: GateReason): string {
  switch (reason.code) {
    case 'single-raises':
      return reason.value === null
        ? `heel raises on the ${reason.side} leg not counted yet`
        : `${reason.value} heel raises on the ${reason.side} leg, ${reason.needed} are needed`
    case 'double-raises':
      return reason.value === null
        ? `heel raises on two legs not counted yet (${reason.needed} are needed)`
        : `${reason.value} heel raises on two legs, ${reason.needed} are needed`
    case 'hop-pain':
      return reason.value === null
        ? `ten hops on the ${reason.side} leg not tried yet`
        : `hop pain ${reason.value} on the ${reason.side}, at most ${reason.most}`
    case 'bone-stress-sign':
      return reason.value === null ? 'signs of bone stress not ruled out yet' : 'a possible sign of bone stress'
  }
}

/** Whether hops and jumps may start, and what is in the way. */
export function gateWords({ passed, reasons }: PlyometricGate): string {
  if (passed) return 'Hops and jumps may start.'
  const list = reasons.map(gateReasonWords).join('; ')
  return passed === false ? `Hops and jumps wait: ${list}.` : `Hops and jumps wait until more is known: ${list}.`
}
