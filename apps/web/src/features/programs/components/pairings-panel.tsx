import { Button } from '@strideloom/ui/control/button.tsx'
import { PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { useBuilder } from '../builder-context.ts'
import { PairingCard } from './pairing-card.tsx'
import classes from './pairings-panel.module.css'

/** Findings with the hands-on work and the movement work for them. */
export const PairingsPanel = ({ onChoose }: { onChoose?: () => void }) => {
  const { program, addPairing } = useBuilder()
  const pairings = Object.values(program.pairings)
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        {onChoose ? <span /> : <h2>Pairings</h2>}
        <Button look="quiet" icon={<PlusIcon />} onClick={() => addPairing()}>
          Finding
        </Button>
      </div>
      {pairings.length === 0 ? (
        <div className={classes.empty}>
          <p>No pairing yet. A finding brings its hands-on work and the exercises that make it last.</p>
          <Button look="main" icon={<PlusIcon />} onClick={() => addPairing()}>
            From a finding
          </Button>
        </div>
      ) : (
        <ul className={classes.list}>
          {pairings.map((pairing) => (
            <li key={pairing.id}>
              <PairingCard pairing={pairing} {...(onChoose && { onChoose })} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
