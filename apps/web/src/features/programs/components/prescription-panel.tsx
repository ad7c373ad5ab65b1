import type { ChosenExercise } from '@strideloom/domain/library/practice-exercises.ts'
import { choices } from '@strideloom/domain/library/practice-items.ts'
import { doseWords } from '@strideloom/domain/programs/dose-words.ts'
import { exchangeExercise } from '@strideloom/domain/programs/exchange-exercise.ts'
import { exerciseOf } from '@strideloom/domain/programs/exercise-of.ts'
import { startingExercise } from '@strideloom/domain/programs/propose-pairing.ts'
import type { Prescription } from '@strideloom/domain/programs/schema.ts'
import { setDose } from '@strideloom/domain/programs/set-dose.ts'
import { setWeekdays } from '@strideloom/domain/programs/set-weekdays.ts'
import { stopPrescribing } from '@strideloom/domain/programs/stop-prescribing.ts'
import { substitutesFor } from '@strideloom/domain/programs/substitutes.ts'
import { whyStarters } from '@strideloom/domain/programs/why-starters.ts'
import { groupOf } from '@strideloom/domain/programs/workout-parts.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Menu } from '@strideloom/ui/control/menu.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { TrashIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { SwapIcon } from '@strideloom/ui/glyph/direction-icons.tsx'
import { kindWord } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { Suspense, useMemo, useState } from 'react'
import { optionsOf } from '../../../lib/options-of.ts'
import { useChoose, usePracticeExercises } from '../../../lib/practice-library.ts'
import { useBuilder } from '../builder-context.ts'
import { NextStepLine, PhaseDoseLine } from '../later-code.ts'
import { useFieldEdits } from '../use-field-edits.ts'
import { useReasonGround } from '../use-reason-ground.ts'
import { prescribedWords, ROLE_WORDS } from '../words.ts'
import { DoseFields } from './dose-fields.tsx'
import { ExercisePicker } from './exercise-picker.tsx'
import classes from './panel.module.css'
import { PanelHead } from './panel-head.tsx'
import { ProgressionPart } from './progression-part.tsx'
import { ReasonField } from './reason-field.tsx'
import { VariantPart } from './variant-part.tsx'
import { WeekdayToggles } from './weekday-toggles.tsx'

const INSTEAD_WORDS = { easier: 'Easier', harder: 'Harder', 'at home': 'At home' } as const

/** An exercise with its dose: written once, so one change reaches every coming day. */
export const PrescriptionPanel = ({ prescription }: { prescription: Prescription }) => {
  const { id, dose, role, weekdays, why, pairingId } = prescription
  const { program, edit, select, context, runner, comments } = useBuilder()
  const { errors, tryEdit, settle } = useFieldEdits(id)
  const ground = useReasonGround(pairingId, null)
  const [isPicking, setIsPicking] = useState(false)
  const known = exerciseOf(prescription)
  const { exercise: find } = useChoose()
  const offered = usePracticeExercises()
  const instead = useMemo(() => (known ? substitutesFor(known, choices(offered)) : []), [known, offered])
  const name = prescribedWords(prescription)
  const group = groupOf(program, id)
  const pairing = pairingId === null ? null : (program.pairings[pairingId] ?? null)

  const remove = () =>
    edit(`removed ${name}`, (before) => stopPrescribing(before, id, context), {
      offerUndo: `Removed ${name} from the coming days.`,
    })

  /** Another exercise is another prescription: what was done before keeps its name. */
  const exchange = (other: ChosenExercise) => {
    setIsPicking(false)
    if (other.item.id === prescription.exercise && sameContent(other.own, prescription.own ?? null)) return
    const start = startingExercise(other, dose.side === 'left' || dose.side === 'right' ? dose.side : 'both', why, role)
    const newId = context.newId()
    const outcome = edit(
      `changed ${name} to ${other.item.name}`,
      (before) =>
        exchangeExercise(
          before,
          id,
          { ...start, id: newId, pairingId, weekdays: weekdays.length > 0 ? weekdays : start.weekdays },
          context,
        ),
      { offerUndo: `${other.item.name} instead of ${name}, from today on.` },
    )
    if (outcome.kind === 'done') select({ kind: 'prescription', id: newId })
  }

  return (
    <fieldset className={classes.panel} aria-label={name} onBlur={settle}>
      <PanelHead
        title={name}
        kind={known?.category ?? 'strength'}
        about={`${known ? kindWord(known.category) : 'Not in the library'}${pairing ? `, for ${pairing.title}` : ''}`}
      >
        <Menu
          label={`More for ${name}`}
          items={[
            { id: 'swap', label: 'Another exercise instead', icon: <SwapIcon />, onSelect: () => setIsPicking(true) },
            null,
            {
              id: 'remove',
              label: 'Remove from all coming days',
              icon: <TrashIcon />,
              tone: 'danger',
              onSelect: remove,
            },
          ]}
        />
      </PanelHead>
      <Suspense>{comments(id, runner)}</Suspense>
      <DoseFields
        dose={dose}
        isOneSided={known?.unilateral ?? true}
        errors={errors}
        onChange={(field, next) =>
          tryEdit(field, `changed the ${field} of ${name}`, (before) => setDose(before, id, { dose: next }))
        }
      />
      {group && (
        <p className={classes.muted}>
          Where it is done in turn, {group.restSeconds} s of rest after each round count, not its own.
        </p>
      )}
      <Suspense>
        <PhaseDoseLine prescription={prescription} />
        <NextStepLine
          prescription={prescription}
          onDose={(next, because) =>
            edit(`changed ${name} to ${doseWords(next)}`, (before) => setDose(before, id, { dose: next }), {
              offerUndo: `${because.says} ${name} is ${doseWords(next)} from today on.`,
            })
          }
          onExercise={(wanted) => {
            const other = find(wanted)
            if (other) exchange(other)
          }}
          onStop={remove}
        />
      </Suspense>
      <ProgressionPart prescription={prescription} />
      <WeekdayToggles
        value={weekdays}
        onChange={(next) =>
          tryEdit('weekdays', `changed the days of ${name}`, (before) => setWeekdays(before, id, next, context))
        }
      />
      <SegmentedControl
        label="How much it matters"
        hideLabel={false}
        options={optionsOf(ROLE_WORDS)}
        value={role}
        onChange={(value) =>
          tryEdit('role', `${name} is ${value}`, (before) =>
            setDose(before, id, { role: value as Prescription['role'] }),
          )
        }
      />
      <ReasonField
        label="Why, in the runner’s words"
        value={why}
        starters={whyStarters(known, ground)}
        onCommit={(text) => tryEdit('why', `wrote why ${name}`, (before) => setDose(before, id, { why: text }))}
      />
      {known && <VariantPart prescription={prescription} known={known} offered={offered} />}
      {instead.length > 0 && (
        <div className={classes.group}>
          <h3>Instead</h3>
          <div className={classes.buttons}>
            {instead.map(({ why: kind, choice }) => (
              <Button key={choice.item.id} icon={<SwapIcon />} onClick={() => exchange(choice)}>
                {`${INSTEAD_WORDS[kind]}: ${choice.item.name}`}
              </Button>
            ))}
          </div>
        </div>
      )}
      {known && known.cues.length > 0 && (
        <div className={classes.group}>
          <h3>Cues</h3>
          <p className={classes.muted}>{known.cues.join('. ')}.</p>
        </div>
      )}
      <ExercisePicker
        open={isPicking}
        onClose={() => setIsPicking(false)}
        title={`Instead of ${name}`}
        onChoose={exchange}
      />
    </fieldset>
  )
}
