import { classNames } from '../class-names.ts'
import classes from './pressure-box.module.css'

export interface PressureBoxProps {
  /** 1–10. */
  value: number
  /** `inverse` stands on filled petrol. */
  look?: 'outline' | 'filled' | 'inverse'
  /** Edge in px, default 24. */
  size?: number
  className?: string
}

/** The pressure of a session in its box. The words around it say what the number is. */
export function PressureBox({ value, look = 'outline', size = 24, className }: PressureBoxProps) {
  return (
    <b
      className={classNames(classes.box, classes[look], className)}
      style={{ minWidth: size, height: size, fontSize: Math.max(11, Math.round(size * 0.55)) }}
    >
      {value}
    </b>
  )
}
