import type { Work } from '@strideloom/domain/library/technique-dose.ts'
import { techniqueTitle } from '@strideloom/domain/library/technique-of.ts'
import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import type { Pairing, PlannedSession } from '@strideloom/domain/programs/schema.ts'
import { removeWork, setWork } from '@strideloom/domain/programs/set-pairing.ts'
import { setSession } from '@strideloom/domain/programs/set-session.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Menu } from '@strideloom/ui/control/menu.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { TrashIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { ArrowLeft } from '@strideloom/ui/glyph/direction-icons.tsx'
import { useBuilder } from '../builder-context.ts'
import { useFieldEdits } from '../use-field-edits.ts'
import { useReasonGround } from '../use-reason-ground.ts'
import { useWorkLimit } from '../use-work-limit.ts'
import { workWords } from '../words.ts'
import classes from './panel.module.css'
import { PanelHead } from './panel-head.tsx'
import { WorkForm } from './work-form.tsx'

const Remove = ({ work, onRemove }: { work: Work; onRemove: () => void }) => (
  <Menu
    label={`More for ${techniqueTitle(work)}`}
    items={[{ id: 'remove', label: 'Remove', icon: <TrashIcon />, tone: 'danger', onSelect: onRemove }]}
  />
)

/** A work of a pairing: what sessions that are placed from now on start from. */
export const PairingWorkPanel = ({ pairing, work }: { pairing: Pairing; work: Work }) => {
  const { edit, select, program, today } = useBuilder()
  const { errors, tryEdit, settle } = useFieldEdits(work.id)
  const ground = useReasonGround(pairing.id, null)
  const planned = Object.values(program.sessions).filter(
    ({ day, works }) => day >= today && works.some(({ pairingId }) => pairingId === pairing.id),
  ).length
  return (
    <fieldset className={classes.panel} aria-label={techniqueTitle(work)} onBlur={settle}>
      <PanelHead title={techniqueTitle(work)} kind="hands-on" about={placeTitle(work.region, work.side)}>
        <Remove
          work={work}
          onRemove={() => {
            edit(`removed ${workWords(work)}`, (before) => removeWork(before, pairing.id, work.id), {
              offerUndo: `Removed ${workWords(work)}.`,
            })
            select({ kind: 'pairing', id: pairing.id })
          }}
        />
      </PanelHead>
      {planned > 0 && (
        <p className={classes.closed}>
          {planned === 1
            ? 'The planned session keeps its own dose'
            : `The ${planned} planned sessions keep their own dose`}
          : open one on its day to change it.
        </p>
      )}
      <WorkForm
        work={work}
        ground={ground}
        errors={errors}
        onChange={(field, label, next) => tryEdit(field, label, (before) => setWork(before, pairing.id, next))}
      />
    </fieldset>
  )
}

type SessionWork = PlannedSession['works'][number]

/** A work as it is done in one session. */
export const SessionWorkPanel = ({ session, work }: { session: PlannedSession; work: SessionWork }) => {
  const { edit, select, context, today } = useBuilder()
  const { errors, tryEdit, settle } = useFieldEdits(work.id)
  const ground = useReasonGround(work.pairingId, session.day)
  const limit = useWorkLimit(session, work)
  const back = () => select({ kind: 'session', id: session.id })
  const isPast = session.day < today
  return (
    <fieldset className={classes.panel} aria-label={techniqueTitle(work)} onBlur={settle}>
      <Button look="quiet" icon={<ArrowLeft size={14} />} onClick={back}>
        Session on {formatDay(session.day)}
      </Button>
      <PanelHead title={techniqueTitle(work)} kind="hands-on" about={placeTitle(work.region, work.side)}>
        {!isPast && (
          <Remove
            work={work}
            onRemove={() => {
              edit(
                `took ${workWords(work)} out of ${formatDay(session.day)}`,
                (before) =>
                  setSession(before, session.id, { works: session.works.filter(({ id }) => id !== work.id) }, context),
                { offerUndo: `Took out ${workWords(work)}.` },
              )
              back()
            }}
          />
        )}
      </PanelHead>
      {isPast ? (
        <p className={classes.closed}>
          This day is gone by. Pressure {work.pressure}, {work.minutes} min. {work.whyTissue} {work.whyPressure}{' '}
          {work.whyNow}
        </p>
      ) : (
        <WorkForm
          work={work}
          ground={ground}
          errors={errors}
          limit={limit}
          onChange={(field, label, next) =>
            tryEdit(field, label, (before) => {
              const works = (before.sessions[session.id]?.works ?? []).map((one) => (one.id === next.id ? next : one))
              return setSession(before, session.id, { works }, context)
            })
          }
        />
      )}
    </fieldset>
  )
}
