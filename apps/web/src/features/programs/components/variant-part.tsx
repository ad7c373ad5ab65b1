import type { Exercise } from '@strideloom/domain/library/exercises.ts'
import type { PracticeExercise } from '@strideloom/domain/library/practice-exercises.ts'
import { choices } from '@strideloom/domain/library/practice-items.ts'
import { exerciseOf } from '@strideloom/domain/programs/exercise-of.ts'
import type { Prescription, Variant } from '@strideloom/domain/programs/schema.ts'
import { setVariant, variantFrom } from '@strideloom/domain/programs/set-variant.ts'
import { homeVariantOf } from '@strideloom/domain/programs/substitutes.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { PlusIcon, SearchIcon, TrashIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { useMemo, useState } from 'react'
import { useBuilder } from '../builder-context.ts'
import { useFieldEdits } from '../use-field-edits.ts'
import { prescribedWords } from '../words.ts'
import { DoseFields } from './dose-fields.tsx'
import { ExercisePicker } from './exercise-picker.tsx'
import classes from './panel.module.css'

/** What is done where the equipment is not at hand: the runner chooses on the day, and what was done answers its own dose. */
export const VariantPart = ({
  prescription,
  known,
  offered,
}: {
  prescription: Prescription
  known: Exercise
  offered: readonly PracticeExercise[]
}) => {
  const { id, variant } = prescription
  const { edit } = useBuilder()
  const { errors, tryEdit, settle } = useFieldEdits(`${id} variant`)
  const [isPicking, setIsPicking] = useState(false)
  const likest = useMemo(() => homeVariantOf(known, choices(offered)), [known, offered])
  const name = prescribedWords(prescription)
  const write = (next: Variant | null, other: string) =>
    edit(`changed what is done at home for ${name}`, (before) => setVariant(before, id, next), {
      offerUndo: next ? `At home ${other} instead of ${name}.` : `${name} is done as planned only.`,
    })
  const choose = (choice: Parameters<typeof variantFrom>[0]) => {
    setIsPicking(false)
    write(variantFrom(choice, prescription), choice.item.name)
  }
  return (
    <section className={classes.group} aria-label="At home, without the equipment" onBlur={settle}>
      <h3>At home, without the equipment</h3>
      {variant ? (
        <>
          <p>{prescribedWords(variant)}</p>
          <DoseFields
            dose={variant.dose}
            isOneSided={exerciseOf(variant)?.unilateral ?? true}
            errors={errors}
            onChange={(field, dose) =>
              tryEdit(field, `changed the ${field} of ${prescribedWords(variant)}`, (before) =>
                setVariant(before, id, { ...variant, dose }),
              )
            }
          />
        </>
      ) : (
        <p className={classes.muted}>
          {known.equipment.length === 0 ? 'It needs nothing.' : `It needs: ${known.equipment.join(', ')}.`}
        </p>
      )}
      <div className={classes.buttons}>
        {!variant && likest && (
          <Button icon={<PlusIcon />} onClick={() => choose(likest)}>
            {likest.item.name}
          </Button>
        )}
        <Button look="quiet" icon={<SearchIcon />} onClick={() => setIsPicking(true)}>
          {variant ? 'Another one' : 'Choose one'}
        </Button>
        {variant && (
          <Button look="quiet" icon={<TrashIcon />} onClick={() => write(null, '')}>
            None
          </Button>
        )}
      </div>
      <ExercisePicker
        open={isPicking}
        onClose={() => setIsPicking(false)}
        title={`At home instead of ${name}`}
        onChoose={choose}
      />
    </section>
  )
}
