import { Icon, type IconProps, solid } from './icon.tsx'

// Things and places.

export function CalendarIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2.4" y="3" width="11.2" height="10.6" rx="2" />
      <path d="M2.6 6.4h10.8M5.4 1.6v2.6M10.6 1.6v2.6" />
    </Icon>
  )
}

export function ListIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2 4h12M2 8h12M2 12h7" />
    </Icon>
  )
}

export function BodyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="3.2" r="1.9" />
      <path d="M8 6.2v4M8 10.2l-2.4 4.4M8 10.2l2.4 4.4M3.8 7.6 8 6.4l4.2 1.2" />
    </Icon>
  )
}

export function ChartIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2 13.6h12M3.6 10l3-3.6 2.6 2L13 3.6" />
    </Icon>
  )
}

export function PhoneIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="4" y="1.4" width="8" height="13.2" rx="1.8" />
      <path d="M7.2 12.2h1.6" />
    </Icon>
  )
}

export function NoteIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3 2.6h10v8l-3 3H3zM5.4 6h5.2M5.4 8.8h3" />
    </Icon>
  )
}

export function LockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="3.5" y="7.2" width="9" height="6.6" rx="1.4" {...solid} />
      <path d="M5.4 7V5.2a2.6 2.6 0 0 1 5.2 0V7" />
    </Icon>
  )
}

export function CloudIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4.6 12.6a3.2 3.2 0 0 1 .2-6.4 3.8 3.8 0 0 1 7.2 1.2 2.6 2.6 0 0 1-.4 5.2z" />
    </Icon>
  )
}

export function BellIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3.4 11.4c.9-.9 1.2-2 1.2-4a3.4 3.4 0 0 1 6.8 0c0 2 .3 3.1 1.2 4zM6.8 13.6h2.4" />
    </Icon>
  )
}

export function PersonIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="5.2" r="2.6" />
      <path d="M3 13.8c.5-2.7 2.4-4.2 5-4.2s4.5 1.5 5 4.2" />
    </Icon>
  )
}

export function PeopleIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="6" cy="5.4" r="2.3" />
      <path d="M1.8 13.2c.4-2.5 2-3.8 4.2-3.8s3.8 1.3 4.2 3.8M10.4 3.3a2.3 2.3 0 0 1 0 4.2M12 9.8c1.2.5 2 1.7 2.2 3.4" />
    </Icon>
  )
}

export function ClockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 4.4V8l2.4 1.8" />
    </Icon>
  )
}

export function ChatIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.4 3.4h11.2v7.6H7.4l-3 2.6v-2.6h-2z" />
    </Icon>
  )
}

export function BookIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 4.2C6.6 3.2 4.6 2.8 2.4 3v9.4c2.2-.2 4.2.2 5.6 1.2 1.4-1 3.4-1.4 5.6-1.2V3C11.4 2.8 9.4 3.2 8 4.2zM8 4.2v9.2" />
    </Icon>
  )
}

export function KeyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="5.2" cy="10.8" r="2.8" />
      <path d="M7.2 8.8l6-6M11 5l2 2" />
    </Icon>
  )
}
