import { Icon, type IconProps, solid } from '../glyph/icon.tsx'
import classes from './sign-mark.module.css'

export type SignMarkState = 'yes' | 'no' | 'unknown'

/** A sign: a filled disc when it is there, a ring when it is not, a dashed ring when nobody knows. Words stand beside it. */
export function SignMark({ state, size = 16 }: { state: SignMarkState } & IconProps) {
  return (
    <Icon size={size} className={classes[state] ?? ''}>
      {marks[state]}
    </Icon>
  )
}

const marks = {
  yes: <circle cx="8" cy="8" r="6" {...solid} />,
  no: <circle cx="8" cy="8" r="5.2" strokeWidth="1.6" />,
  unknown: <circle cx="8" cy="8" r="5.6" strokeWidth="1.6" strokeDasharray="2.4 2.3" strokeLinecap="butt" />,
}
