import { KindGlyph } from './kind-glyph.tsx'

/** The race flag outside a chip: ink pole, marigold cloth. */
export function FlagIcon({ size = 16 }: { size?: number }) {
  return <KindGlyph kind="race" size={size} />
}
