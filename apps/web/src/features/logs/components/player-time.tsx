import type { TimeLeft } from '@strideloom/domain/logs/player.ts'
import { wholeSeconds } from '../use-player.ts'
import classes from './player-time.module.css'

const RADIUS = 118
const AROUND = 2 * Math.PI * RADIUS
/** From here on the number needs smaller digits. */
const LONG_FROM = 100

type Props = {
  /** What runs; null where it waits to be begun. */
  left: TimeLeft | null
  /** Seconds that it will take; 0 where they are over. */
  seconds: number
  /** Under the number: "seconds left". */
  words: string
}

/** The seconds that are left, to be read from the floor. Nothing is spoken while they pass. */
export const PlayerTime = ({ left, seconds, words }: Props) => {
  const shown = left ? wholeSeconds(left) : seconds
  const part = left ? Math.min(1, (shown * 1000) / left.ofMs) : Math.sign(seconds)
  return (
    <div className={classes.ring} role="timer">
      <svg viewBox="0 0 280 280" aria-hidden="true">
        <circle cx="140" cy="140" r={RADIUS} className={classes.ground} />
        {part > 0 && (
          <circle
            cx="140"
            cy="140"
            r={RADIUS}
            className={left?.isLead ? classes.lead : classes.left}
            strokeDasharray={`${AROUND * part} ${AROUND}`}
            transform="rotate(-90 140 140)"
          />
        )}
      </svg>
      <p className={classes.words} data-lead={left?.isLead || undefined}>
        <b className={classes.number} data-long={shown >= LONG_FROM || undefined}>
          {shown}
        </b>
        <span>{words}</span>
      </p>
    </div>
  )
}
