import type { Day } from '@strideloom/domain/calendar/day.ts'
import { techniqueTitle } from '@strideloom/domain/library/technique-of.ts'
import { amountWords } from '@strideloom/domain/programs/dose-words.ts'
import { exerciseOf } from '@strideloom/domain/programs/exercise-of.ts'
import { marksOfPairing } from '@strideloom/domain/programs/marks.ts'
import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { removePairing } from '@strideloom/domain/programs/remove-pairing.ts'
import type { Pairing, Program } from '@strideloom/domain/programs/schema.ts'
import { classNames } from '@strideloom/ui/class-names.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Menu } from '@strideloom/ui/control/menu.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { EditIcon, PlusIcon, TrashIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { PressureBox } from '@strideloom/ui/mark/pressure-box.tsx'
import { Suspense, useState } from 'react'
import { type Selection, useBuilder } from '../builder-context.ts'
import { ExercisePicker, TechniquePicker } from '../later-code.ts'
import { useAddToPairing } from '../use-add-to-pairing.ts'
import { useEver } from '../use-ever.ts'
import classes from './pairing-card.module.css'

const isSame = (a: Selection, b: Selection): boolean => JSON.stringify(a) === JSON.stringify(b)

/** One finding with its work, and honest marks on what is unfinished, each with the thing to do. */
export const PairingCard = ({ pairing, onChoose }: { pairing: Pairing; onChoose?: () => void }) => {
  const { program, context, edit, selection, select } = useBuilder()
  const [picking, setPicking] = useState<'exercise' | 'technique' | null>(null)
  const hasPicked = useEver(picking !== null)
  const add = useAddToPairing(pairing)
  const choose = (next: Selection) => {
    select(next)
    onChoose?.()
  }
  const prescriptions = Object.values(program.prescriptions).filter(({ pairingId }) => pairingId === pairing.id)
  const marks = marksOfPairing(program, pairing)
  const [firstReason] = marks.filter(({ code }) => code === 'reason-missing')
  const reasons = marks.filter(({ code }) => code === 'reason-missing').length
  const row = (target: Selection) => classNames(classes.row, isSame(selection, target) && classes.chosen)

  return (
    <article className={classNames(classes.card, belongs(selection, pairing, prescriptions) && classes.active)}>
      <div className={classes.head}>
        <button type="button" className={classes.title} onClick={() => choose({ kind: 'pairing', id: pairing.id })}>
          {pairing.title}
        </button>
        <Menu
          label={`More for ${pairing.title}`}
          items={[
            {
              id: 'edit',
              label: 'Title and finding',
              icon: <EditIcon />,
              onSelect: () => choose({ kind: 'pairing', id: pairing.id }),
            },
            { id: 'work', label: 'Add hands-on work', icon: <PlusIcon />, onSelect: () => setPicking('technique') },
            { id: 'exercise', label: 'Add an exercise', icon: <PlusIcon />, onSelect: () => setPicking('exercise') },
            null,
            {
              id: 'remove',
              label: 'Remove the pairing',
              hint: 'With its coming work and exercises',
              icon: <TrashIcon />,
              tone: 'danger',
              onSelect: () =>
                edit(`removed the pairing ${pairing.title}`, (before) => removePairing(before, pairing.id, context), {
                  offerUndo: `Removed ${pairing.title}.`,
                }),
            },
          ]}
        />
      </div>
      {pairing.works.map((work) => {
        const target: Selection = { kind: 'work', pairingId: pairing.id, workId: work.id }
        return (
          <button
            key={work.id}
            type="button"
            className={row(target)}
            aria-pressed={isSame(selection, target)}
            onClick={() => choose(target)}
          >
            <KindGlyph kind="hands-on" size={13} />
            <span className={classes.words}>
              {techniqueTitle(work)}
              <span className={classes.place}>{placeTitle(work.region, work.side)}</span>
            </span>
            <PressureBox value={work.pressure} size={16} />
          </button>
        )
      })}
      {prescriptions.map((prescription) => {
        const known = exerciseOf(prescription)
        const target: Selection = { kind: 'prescription', id: prescription.id }
        return (
          <button
            key={prescription.id}
            type="button"
            className={row(target)}
            aria-pressed={isSame(selection, target)}
            onClick={() => choose(target)}
          >
            <KindGlyph kind={known?.category ?? 'strength'} size={13} />
            <span className={classes.words}>
              {known?.name ?? prescription.exercise}
              {prescription.weekdays.length === 0 && (
                <span className={classes.place}>{ownDaysWords(program, prescription.id, context.today)}</span>
              )}
            </span>
            <span className={classes.dose}>{amountWords(prescription.dose)}</span>
          </button>
        )
      })}
      {pairing.works.length === 0 && prescriptions.length === 0 && (
        <p className={classes.start}>
          <Button look="quiet" icon={<PlusIcon />} onClick={() => setPicking('technique')}>
            Hands-on
          </Button>
          <Button look="quiet" icon={<PlusIcon />} onClick={() => setPicking('exercise')}>
            Exercise
          </Button>
        </p>
      )}
      {marks
        .filter(({ code }) => code !== 'reason-missing')
        .map(({ code, message }) => (
          <p key={code} className={classes.mark} title={message}>
            <WarnIcon size={13} />
            <span>{code === 'assumption' ? 'An assumption: no finding' : 'No movement work'}</span>
            <button
              type="button"
              className={classes.todo}
              onClick={() =>
                code === 'assumption' ? choose({ kind: 'pairing', id: pairing.id }) : setPicking('exercise')
              }
            >
              {code === 'assumption' ? 'Choose one' : 'Add exercise'}
            </button>
          </p>
        ))}
      {firstReason?.workId && (
        <p className={classes.mark} title={firstReason.message}>
          <WarnIcon size={13} />
          <span>{reasons === 1 ? 'A reason is missing' : `Reasons are missing on ${reasons}`}</span>
          <button
            type="button"
            className={classes.todo}
            onClick={() => choose({ kind: 'work', pairingId: pairing.id, workId: firstReason.workId ?? '' })}
          >
            Say why
          </button>
        </p>
      )}
      {hasPicked && (
        <Suspense>
          <ExercisePicker
            open={picking === 'exercise'}
            onClose={() => setPicking(null)}
            title={`Add an exercise: ${pairing.title}`}
            onChoose={(chosen) => {
              setPicking(null)
              add.exercise(chosen)
            }}
          />
          <TechniquePicker
            open={picking === 'technique'}
            onClose={() => setPicking(null)}
            onChoose={(technique, place) => {
              setPicking(null)
              add.work(technique, place)
            }}
            start={pairing.works[0] ?? null}
          />
        </Suspense>
      )}
    </article>
  )
}

/** Where something stands that no weekday brings: a lighter dose of some weeks, an exercise of single days. */
const ownDaysWords = ({ workouts }: Program, id: string, today: Day): string => {
  const days = Object.values(workouts).filter(
    ({ day, items }) => day >= today && items.some(({ prescriptionId }) => prescriptionId === id),
  ).length
  return days === 0 ? 'Not on any coming day' : `On ${formatCount(days, 'day')} only`
}

const belongs = (selection: Selection, pairing: Pairing, prescriptions: { id: string }[]): boolean =>
  (selection.kind === 'pairing' && selection.id === pairing.id) ||
  (selection.kind === 'work' && selection.pairingId === pairing.id) ||
  (selection.kind === 'prescription' && prescriptions.some(({ id }) => id === selection.id))
