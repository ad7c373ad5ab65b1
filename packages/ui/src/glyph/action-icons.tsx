import { Icon, type IconProps, solid } from './icon.tsx'

// What a button does.

export function PlusIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 3v10M3 8h10" />
    </Icon>
  )
}

export function MinusIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3 8h10" />
    </Icon>
  )
}

export function CloseIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m4 4 8 8M12 4l-8 8" />
    </Icon>
  )
}

export function CheckIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.8 8.6 6.4 12l6.8-7.6" strokeWidth="2.2" />
    </Icon>
  )
}

export function MoreIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="3" cy="8" r="1.4" {...solid} />
      <circle cx="8" cy="8" r="1.4" {...solid} />
      <circle cx="13" cy="8" r="1.4" {...solid} />
    </Icon>
  )
}

export function SearchIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="7" cy="7" r="4.6" />
      <path d="m10.6 10.6 3.6 3.6" />
    </Icon>
  )
}

export function PlayIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4.5 2.6v10.8L13.5 8z" {...solid} />
    </Icon>
  )
}

export function PauseIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4 3h3v10H4zM9 3h3v10H9z" {...solid} />
    </Icon>
  )
}

export function GripIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="5.5" cy="3.5" r="1.25" {...solid} />
      <circle cx="5.5" cy="8" r="1.25" {...solid} />
      <circle cx="5.5" cy="12.5" r="1.25" {...solid} />
      <circle cx="10.5" cy="3.5" r="1.25" {...solid} />
      <circle cx="10.5" cy="8" r="1.25" {...solid} />
      <circle cx="10.5" cy="12.5" r="1.25" {...solid} />
    </Icon>
  )
}

export function EditIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10.4 3.2l2.4 2.4-7.6 7.6-3 .6.6-3zM8.8 4.8l2.4 2.4" />
    </Icon>
  )
}

export function CopyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="5.4" y="5.4" width="8.2" height="8.2" rx="1.6" />
      <path d="M10.6 5.2V4A1.6 1.6 0 0 0 9 2.4H4A1.6 1.6 0 0 0 2.4 4v5A1.6 1.6 0 0 0 4 10.6h1.2" />
    </Icon>
  )
}

export function LinkIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M6.6 9.4a3 3 0 0 0 4.3 0l2.1-2.1A3 3 0 0 0 8.7 3l-.8.8M9.4 6.6a3 3 0 0 0-4.3 0L3 8.7A3 3 0 0 0 7.3 13l.8-.8" />
    </Icon>
  )
}

export function DownloadIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 2.4v7.4M4.8 6.8 8 10l3.2-3.2M2.8 13.4h10.4" />
    </Icon>
  )
}

export function UploadIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 10V2.6M4.8 5.6 8 2.4l3.2 3.2M2.8 13.4h10.4" />
    </Icon>
  )
}

export function FilterIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2 4h12M4.4 8h7.2M6.6 12h2.8" />
    </Icon>
  )
}

export function SettingsIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2 4.6h5.2M11 4.6h3M2 11.4h3M8.8 11.4H14" />
      <circle cx="9.1" cy="4.6" r="1.9" />
      <circle cx="6.9" cy="11.4" r="1.9" />
    </Icon>
  )
}

export function TrashIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.8 4.4h10.4M6 4.2V2.6h4v1.6M4 4.6l.6 8.8h6.8l.6-8.8" />
    </Icon>
  )
}

export function SendIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M14 2.2 7.4 8.8M14 2.2l-4.2 11.6-2.4-5-5-2.4z" />
    </Icon>
  )
}

export function PrintIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4.6 6V2.4h6.8V6M4.6 11.4H3A1 1 0 0 1 2 10.4V7a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v3.4a1 1 0 0 1-1 1h-1.6M4.6 9.4h6.8v4.2H4.6z" />
    </Icon>
  )
}

export function LeaveIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M9.4 2.6H4A1.4 1.4 0 0 0 2.6 4v8A1.4 1.4 0 0 0 4 13.4h5.4M6.6 8h7M11 5.2 13.8 8 11 10.8" />
    </Icon>
  )
}

export function KeyboardIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="1.5" y="4" width="13" height="8.5" rx="1.5" />
      <path d="M4 6.8h.01M6.7 6.8h.01M9.3 6.8h.01M12 6.8h.01M5 9.8h6" />
    </Icon>
  )
}
