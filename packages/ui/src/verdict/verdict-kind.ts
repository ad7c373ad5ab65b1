import { BlockIcon, InfoIcon, SafetyIcon, WarnIcon } from '../glyph/verdict-icons.tsx'

/** How much a verdict asks of the therapist; each has its own shape. */
export type VerdictKind = 'safety' | 'block' | 'warn' | 'info'

export const VERDICT_SHAPES = {
  safety: SafetyIcon,
  block: BlockIcon,
  warn: WarnIcon,
  info: InfoIcon,
} satisfies Record<VerdictKind, unknown>
