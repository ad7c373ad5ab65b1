import { useMediaQuery } from '@mantine/hooks'
import { EXERCISE_CATEGORIES, type ExerciseCategory } from '@strideloom/domain/library/ids.ts'
import { copyOf, type PracticeExercise, versionOf } from '@strideloom/domain/library/practice-exercises.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { Toggle } from '@strideloom/ui/control/toggle.tsx'
import { PlusIcon, SearchIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { kindWord } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { useMemo, useState } from 'react'
import { findExercises } from '../../../lib/find-exercises.ts'
import { newId } from '../../../lib/new-id.ts'
import { usePageTitle } from '../../../lib/page-title.ts'
import { usePracticeExercises } from '../../../lib/practice-library.ts'
import { sentenceOf } from '../../../lib/server-error.ts'
import { librarySentence } from '../words.ts'
import { ExerciseDetail } from './exercise-detail.tsx'
import { ExerciseRow } from './exercise-row.tsx'
import { type Editing, ExerciseSheet } from './exercise-sheet.tsx'
import classes from './library-page.module.css'

const KINDS = EXERCISE_CATEGORIES.map((value) => ({ value, label: kindWord(value) }))

/** What the address remembers of the library: what is searched and what is open. */
export type LibrarySearch = { text: string; kind: ExerciseCategory | ''; retired: boolean; open: string | null }

/** P25: every exercise of the practice, with its cues, its regions and its video; searched, changed, made, retired. */
export const LibraryPage = ({
  search,
  onSearch,
}: {
  search: LibrarySearch
  onSearch: (search: LibrarySearch) => void
}) => {
  usePageTitle('Library')
  const { exercises, edits, error, isPending, refetch } = usePracticeExercises()
  const isWide = useMediaQuery('(min-width: 56.25em)', true, { getInitialValueInEffect: false }) ?? true
  const [editing, setEditing] = useState<Editing | null>(null)
  const { text, kind, retired, open } = search
  const found = useMemo(
    () =>
      findExercises(
        exercises.filter(({ isRetired }) => isRetired === retired),
        text,
        kind || null,
      ),
    [exercises, retired, text, kind],
  )
  const chosen = exercises.find(({ exercise: { id } }) => id === open) ?? null
  const close = () => onSearch({ ...search, open: null })
  const revisionOf = (id: string) => edits?.find((edit) => edit.id === id)?.revision ?? null

  const change = (one: PracticeExercise) =>
    setEditing({ start: versionOf(one), id: one.exercise.id, revision: revisionOf(one.exercise.id), what: one.origin })
  const copy = (one: PracticeExercise) => {
    const id = newId()
    setEditing({ start: copyOf(one, id), id, revision: null, what: 'own' })
  }
  const detail = chosen && <ExerciseDetail one={chosen} edits={edits ?? []} onChange={change} onCopy={copy} />

  if (error && edits === null)
    return (
      <Notice
        kind="block"
        announce
        title="The library could not be loaded."
        action={
          <Button look="quiet" onClick={() => void refetch()}>
            Try again
          </Button>
        }
      >
        {sentenceOf(error)}
      </Notice>
    )
  return (
    <>
      <div className={classes.head}>
        <h1>{isPending ? 'Library' : librarySentence(exercises)}</h1>
        <Button
          icon={<PlusIcon size={14} />}
          onClick={() => setEditing({ start: null, id: newId(), revision: null, what: 'own' })}
        >
          Exercise
        </Button>
      </div>
      <div className={classes.filters}>
        <TextField
          label="Search the exercises"
          hideLabel
          icon={<SearchIcon />}
          value={text}
          onChange={(next) => onSearch({ ...search, text: next })}
          placeholder="Calf, bridge, band…"
          autoComplete="off"
        />
        <SelectField
          label="Kind"
          hideLabel
          value={kind}
          onChange={(next) => onSearch({ ...search, kind: next as ExerciseCategory | '' })}
          options={KINDS}
          empty="Every kind"
        />
        <Toggle label="Retired" checked={retired} onChange={(next) => onSearch({ ...search, retired: next })} />
        <span role="status" className={classes.count}>
          {isPending ? '' : `${found.length} found`}
        </span>
      </div>
      {isPending ? (
        <Skeleton lines={6} label="Loading the library" />
      ) : (
        <div className={classes.columns}>
          {found.length === 0 ? (
            <EmptyState sentence={retired ? 'No exercise is retired.' : 'No exercise fits.'}>
              {retired
                ? 'What is retired leaves the search and stays in every plan that has it.'
                : 'Search by a region, for example “ankle”, or make one of your own.'}
            </EmptyState>
          ) : (
            <ul className={classes.list}>
              {found.map((one) => (
                <ExerciseRow
                  key={one.exercise.id}
                  one={one}
                  isOpen={one.exercise.id === open}
                  onOpen={() => onSearch({ ...search, open: one.exercise.id })}
                />
              ))}
            </ul>
          )}
          {isWide && (
            <aside className={classes.detail} aria-label="The chosen exercise">
              {detail ?? (
                <p className={classes.hint}>Choose an exercise to see its cues, where it works and its video.</p>
              )}
            </aside>
          )}
        </div>
      )}
      <Sheet
        open={!isWide && chosen !== null && editing === null}
        onClose={close}
        title={chosen?.exercise.name ?? ''}
        side="end"
        hideTitle
      >
        {detail}
      </Sheet>
      {editing && (
        <ExerciseSheet
          key={`${editing.id}/${editing.revision}`}
          editing={editing}
          onClose={() => setEditing(null)}
          onSaved={(id) => {
            setEditing(null)
            onSearch({ ...search, open: id, retired: false })
          }}
        />
      )}
    </>
  )
}
