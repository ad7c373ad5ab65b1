import { Icon, type IconProps } from './icon.tsx'

// Where something goes. Undo and redo belong here: they go back and forward in time.

export function ChevronRight(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M6 3l5 5-5 5" />
    </Icon>
  )
}

export function ChevronLeft(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 3 5 8l5 5" />
    </Icon>
  )
}

export function ChevronDown(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3 6l5 5 5-5" />
    </Icon>
  )
}

export function ChevronUp(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3 10l5-5 5 5" />
    </Icon>
  )
}

export function ArrowDown(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 3v10M4 9l4 4 4-4" />
    </Icon>
  )
}

export function ArrowUp(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 13V3M4 7l4-4 4 4" />
    </Icon>
  )
}

export function ArrowRight(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.4 8h10.4M9 4l4 4-4 4" />
    </Icon>
  )
}

export function ArrowLeft(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M13.6 8H3.2M7 4 3 8l4 4" />
    </Icon>
  )
}

export function SwapIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.4 5.4h10M9.6 2.6l2.8 2.8-2.8 2.8M13.6 10.8h-10M6.4 8l-2.8 2.8 2.8 2.8" />
    </Icon>
  )
}

export function UndoIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M5.4 3 2.4 6l3 3M2.6 6h6.8a4 4 0 0 1 0 8H6" />
    </Icon>
  )
}

export function RedoIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10.6 3l3 3-3 3M13.4 6H6.6a4 4 0 0 0 0 8H10" />
    </Icon>
  )
}
