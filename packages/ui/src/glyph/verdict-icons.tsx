import { Icon, type IconProps, solid } from './icon.tsx'

// Shapes of a verdict, told apart without colour.

export function SafetyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" {...solid} />
      <path d="M8 4v5" stroke="var(--glyph-inner, var(--on-safety))" strokeWidth="2" />
      <circle cx="8" cy="11.8" r="1.15" stroke="none" fill="var(--glyph-inner, var(--on-safety))" />
    </Icon>
  )
}

export function BlockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M5.2 1.6h5.6l3.6 3.6v5.6l-3.6 3.6H5.2l-3.6-3.6V5.2z" />
      <path d="M4.8 8h6.4" strokeWidth="2.2" />
    </Icon>
  )
}

export function WarnIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 1.8 15 14H1z" />
      <path d="M8 6v3.6" />
      <circle cx="8" cy="11.8" r="0.95" {...solid} />
    </Icon>
  )
}

export function InfoIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M8 7.4v3.8" />
      <circle cx="8" cy="4.8" r="0.95" {...solid} />
    </Icon>
  )
}

export function MissingIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="6" strokeWidth="1.6" strokeDasharray="2.4 2.3" strokeLinecap="butt" />
    </Icon>
  )
}
