import type { Player } from '../use-player.ts'
import classes from './player.module.css'
import { PlayerAmounts } from './player-amounts.tsx'
import { PlayerSides } from './player-sides.tsx'
import { PlayerTime } from './player-time.tsx'

/** The number of the moment: the seconds that are left, or how many and how heavy; and which side is on. */
export const PlayerDoing = ({ player }: { player: Player }) => {
  const { step, item, left, state, steps } = player
  if (step === null || step.kind === 'ask' || item === null) return null
  if (step.kind === 'rest')
    return <PlayerTime left={left} seconds={step.seconds} words={left?.isPaused ? 'paused' : 'seconds of rest'} />
  const lead = step.isSwitch ? `switch to the ${step.side}` : 'get ready'
  const words = state.isUnseen
    ? 'time was up'
    : left === null
      ? 'seconds'
      : left.isPaused
        ? 'paused'
        : left.isLead
          ? lead
          : 'seconds left'
  return (
    <>
      {step.seconds === null ? (
        <PlayerAmounts
          dose={item.prescribed.dose}
          amounts={player.amounts(step)}
          last={player.lastOf(step)}
          onChange={(amounts) => player.enter({ stepId: step.id, ...amounts })}
        />
      ) : (
        <PlayerTime left={left} seconds={state.isUnseen ? 0 : step.seconds} words={words} />
      )}
      <div className={classes.beside}>
        <PlayerSides step={step} steps={steps} state={state} />
        {item.prescribed.cues[0] && <p className={classes.cue}>{item.prescribed.cues[0]}</p>}
      </div>
    </>
  )
}
