import { LIBRARY_KINDS, type LibraryKind } from '@strideloom/domain/library/library-lists.ts'
import type { PracticeTemplate } from '@strideloom/domain/library/practice-templates.ts'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import type { ReactNode } from 'react'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { usePageTitle } from '../../../lib/page-title.ts'
import { useLibraryEdits, usePracticeExercises, usePracticeTechniques } from '../../../lib/practice-library.ts'
import { usePracticeTemplates } from '../../../lib/practice-templates.ts'
import { usePracticeTests } from '../../../lib/practice-tests.ts'
import { LIST_WORDS } from '../words.ts'
import { EXERCISE_SHELF } from './exercise-shelf.tsx'
import classes from './library-page.module.css'
import { type ShelfSearch, ShelfView } from './shelf-view.tsx'
import { TECHNIQUE_SHELF } from './technique-shelf.tsx'
import { TEMPLATE_SHELF } from './template-shelf.tsx'
import { TEST_SHELF } from './test-shelf.tsx'

const LISTS = LIBRARY_KINDS.map((value) => ({ value, label: LIST_WORDS[value] }))

/** What the address remembers of the library: the list, and what is searched and open in it. */
export type LibrarySearch = ShelfSearch & { list: LibraryKind }

const EMPTY: ShelfSearch = { text: '', kind: '', retired: false, open: null }

/** P25 P26: everything that the practice works with, list by list; searched, read, made, changed, retired. */
export const LibraryPage = ({
  search: { list, ...search },
  onSearch,
  ofTemplate,
}: {
  search: LibrarySearch
  onSearch: (search: LibrarySearch) => void
  /** What a template is used for from here: programs know. */
  ofTemplate: (template: PracticeTemplate) => ReactNode
}) => {
  usePageTitle('Library')
  const { edits, error, isPending, refetch } = useLibraryEdits()
  const exercises = usePracticeExercises()
  const techniques = usePracticeTechniques()
  const tests = usePracticeTests()
  const templates = usePracticeTemplates()

  const lists = (
    <SegmentedControl
      className={classes.lists}
      label="List"
      options={LISTS}
      value={list}
      onChange={(next) => onSearch({ ...EMPTY, list: next })}
    />
  )
  if (edits === null)
    return (
      <>
        <h1>Library</h1>
        {lists}
        {isPending || !error ? (
          <Skeleton lines={6} label="Loading the library" />
        ) : (
          <NotLoaded title="The library could not be loaded." error={error} onRetry={refetch} />
        )}
      </>
    )
  const shown = {
    key: list,
    search,
    onSearch: (next: ShelfSearch) => onSearch({ ...next, list }),
    children: lists,
  }
  switch (list) {
    case 'exercise':
      return <ShelfView {...shown} shelf={EXERCISE_SHELF} items={exercises} edits={edits.exercise} />
    case 'technique':
      return <ShelfView {...shown} shelf={TECHNIQUE_SHELF} items={techniques} edits={edits.technique} />
    case 'template':
      return <ShelfView {...shown} shelf={TEMPLATE_SHELF} items={templates} edits={edits.template} use={ofTemplate} />
    case 'test':
      return <ShelfView {...shown} shelf={TEST_SHELF} items={tests} edits={edits.test} />
  }
}
