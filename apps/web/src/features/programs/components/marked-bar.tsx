import { Button } from '@strideloom/ui/control/button.tsx'
import { IconButton } from '@strideloom/ui/control/icon-button.tsx'
import { CloseIcon, CopyIcon, EditIcon, TrashIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { ArrowLeft, ArrowRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { CalendarIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { Kbd } from '@strideloom/ui/mark/kbd.tsx'
import classes from './marked-bar.module.css'

const STEPS = [
  { days: -7, words: 'Week', spoken: 'A week earlier' },
  { days: -1, words: 'Day', spoken: 'A day earlier' },
  { days: 1, words: 'Day', spoken: 'A day later' },
  { days: 7, words: 'Week', spoken: 'A week later' },
] as const

/** What can be done with everything that is marked. Each is one step of undo. */
export const MarkedBar = ({
  count,
  onShift,
  onMove,
  onCopy,
  onChange,
  onRemove,
  onClear,
}: {
  count: number
  onShift: (days: number) => void
  onMove: () => void
  onCopy: () => void
  onChange: () => void
  onRemove: () => void
  onClear: () => void
}) => {
  const isEmpty = count === 0
  return (
    <section
      className={classes.bar}
      aria-label="What is marked"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onClear()
      }}
    >
      <p className={classes.count}>
        {isEmpty ? (
          'Press what is to be marked'
        ) : (
          <>
            <b>{count}</b> marked
          </>
        )}
      </p>
      <fieldset className={classes.steps}>
        <legend className={classes.legend}>Move by</legend>
        {STEPS.map(({ days, words, spoken }) => (
          <Button
            key={days}
            look="quiet"
            className={classes.step}
            disabled={isEmpty}
            aria-label={spoken}
            title={spoken}
            onClick={() => onShift(days)}
          >
            {days < 0 && <ArrowLeft size={14} />}
            {words}
            {days > 0 && <ArrowRight size={14} />}
          </Button>
        ))}
      </fieldset>
      <div className={classes.rest}>
        <Button icon={<CalendarIcon />} disabled={isEmpty} onClick={onMove}>
          Move to…
        </Button>
        <Button icon={<CopyIcon />} disabled={isEmpty} onClick={onCopy}>
          Copy to…
        </Button>
        <Button icon={<EditIcon />} disabled={isEmpty} onClick={onChange}>
          Change…
        </Button>
        <IconButton
          label="Remove what is marked"
          icon={<TrashIcon size={16} />}
          disabled={isEmpty}
          onClick={onRemove}
        />
        <Button look="quiet" onClick={onClear} icon={<CloseIcon size={14} />}>
          Done <Kbd>Esc</Kbd>
        </Button>
      </div>
    </section>
  )
}
