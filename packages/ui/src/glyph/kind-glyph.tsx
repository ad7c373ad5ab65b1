import { Icon, type IconProps, solid } from './icon.tsx'
import classes from './kind-glyph.module.css'

export type Kind =
  | 'hands-on'
  | 'mobility'
  | 'strength'
  | 'trunk'
  | 'prehab'
  | 'activation'
  | 'plyometric'
  | 'run'
  | 'key-run'
  | 'race'

const words: Record<Kind, string> = {
  'hands-on': 'Hands-on',
  mobility: 'Mobility',
  strength: 'Strength',
  trunk: 'Trunk',
  prehab: 'Prehab',
  activation: 'Activation',
  plyometric: 'Plyometric',
  run: 'Run',
  'key-run': 'Key run',
  race: 'Race',
}

/** "Hands-on", "Key run": trunk and activation share a silhouette with their family and are told apart by this word. */
export function kindWord(kind: Kind): string {
  return words[kind]
}

/** The silhouette of a kind, readable at 10 px and in grey. `plain` takes the colour of the text around it. */
export function KindGlyph({ kind, size = 16, plain = false }: { kind: Kind; plain?: boolean } & IconProps) {
  return (
    <Icon size={size} className={plain ? undefined : classes[kind]}>
      {glyphs[kind]}
    </Icon>
  )
}

const dumbbell = (
  <path
    d="M1.2 5.2h2.2v5.6H1.2zM4.4 3h2.4v10H4.4zM9.2 3h2.4v10H9.2zM12.6 5.2h2.2v5.6h-2.2zM6.6 7h2.8v2H6.6z"
    {...solid}
  />
)
const shield = <path d="M8 1.2 14 3.2v4.6c0 3.4-2.5 5.8-6 7-3.5-1.2-6-3.6-6-7V3.2z" {...solid} />

const glyphs = {
  'hands-on': (
    <>
      <circle cx="8" cy="8" r="6.1" strokeWidth="1.8" />
      <circle cx="8" cy="8" r="3" {...solid} />
    </>
  ),
  mobility: (
    <>
      <path d="M12.9 4.2A6 6 0 1 0 14 8.4" strokeWidth="2" />
      <path d="M14.6 1.2v4.4h-4.4z" {...solid} />
    </>
  ),
  strength: dumbbell,
  trunk: dumbbell,
  prehab: shield,
  activation: shield,
  plyometric: (
    <>
      <path d="M8 1.6 13.4 9.4H10v3H6v-3H2.6z" {...solid} />
      <path d="M3 14.6h10" strokeWidth="1.8" />
    </>
  ),
  run: (
    <>
      <path d="M1.6 8h8" strokeWidth="2" />
      <circle cx="12.4" cy="8" r="2.2" {...solid} />
    </>
  ),
  'key-run': <path d="M1.6 2.6h3.8l4 5.4-4 5.4H1.6l4-5.4zM8 2.6h3.4l4 5.4-4 5.4H8L12 8z" {...solid} />,
  race: (
    <>
      <path d="M3 1.4v13.4" strokeWidth="2" />
      <path d="M4 2.2h10.2l-2.6 3.4 2.6 3.4H4z" fill="var(--race-mark)" stroke="none" />
    </>
  ),
}
