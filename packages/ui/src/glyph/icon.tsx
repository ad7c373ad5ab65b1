import type { ReactNode } from 'react'

export interface IconProps {
  /** Edge length in px, default 16. */
  size?: number
  className?: string
}

/** The 16-unit frame of every icon: decoration only, the words stand beside it. */
export function Icon({ size = 16, className, children }: IconProps & { children: ReactNode }) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

/** Filled part inside an outlined icon. */
export const solid = { fill: 'currentColor', stroke: 'none' } as const
