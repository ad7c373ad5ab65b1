import { assessmentSchema } from '@strideloom/domain/assessments/schema.ts'
import { minutesOf } from '@strideloom/domain/assessments/test-families.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { SearchIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { focusFirstWrong } from '../../../lib/form-errors.ts'
import { usePageTitle } from '../../../lib/page-title.ts'
import { useTestChoices } from '../../../lib/practice-tests.ts'
import { domainCode, fieldErrors, sentenceOf } from '../../../lib/server-error.ts'
import { moveThroughEntries } from '../entry-keys.ts'
import { countTests } from '../headlines.ts'
import { fetchAssessments, useSaveAssessment } from '../hooks.ts'
import { useRecordOfTests } from '../record.ts'
import { chosenFamilies } from '../test-choice.ts'
import { useVisit } from '../use-visit.ts'
import { cellOf, draftedReadings, isEmptyVisit, visitInput, visitOf, withTheirs } from '../visit-draft.ts'
import { SaveBar } from './save-bar.tsx'
import { TestSets } from './test-sets.tsx'
import { TestTable } from './test-table.tsx'
import classes from './tests-page.module.css'
import { VisitFields } from './visit-fields.tsx'

/**
 * The tests of one visit. Everything typed is judged as it is typed and kept until it is saved; nothing is sent before.
 */
export const TestsPage = ({
  runnerId,
  memberId,
  only,
  focus,
  visitId,
  views,
  onOnly,
  onSaved,
}: {
  runnerId: string
  memberId: string
  /** Tests to show; null for all. */
  only: string[] | null
  /** The test whose first value gets the cursor. */
  focus: string | null
  /** An earlier visit that is corrected. */
  visitId: string | null
  views: ReactNode
  onOnly: (tests: string[] | null) => void
  onSaved: () => void
}) => {
  const record = useRecordOfTests(runnerId)
  const visit = useVisit(runnerId, record, memberId, visitId)
  const { draft } = visit
  const save = useSaveAssessment()
  usePageTitle('Tests')
  const [search, setSearch] = useState('')
  const page = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const start =
      focus === null
        ? null
        : page.current?.querySelector(`[id="test-${focus}"] [data-entry], [id="test-${focus}"] select`)
    if (start instanceof HTMLElement) start.focus()
  }, [focus])

  const cells = Object.entries(draft.entries).map(([key, entry]) => [cellOf(key), entry] as const)
  const drafted = draftedReadings(
    draft,
    cells.map(([cell, entry]) => [cell, entry]),
  )
  const { tests, outside } = countTests(drafted, record.about)
  const choices = useTestChoices()
  const asked = chosenFamilies(choices, only, '').flatMap((family) => family.tests.map(({ item }) => item.id))
  const headline =
    tests === 0
      ? only
        ? `${formatCount(asked.length, 'test')}, about ${minutesOf(asked)} minutes.`
        : 'Nothing entered yet on this visit.'
      : `${formatCount(tests, 'test')} entered, ${outside === 0 ? 'every value' : outside === 1 ? '1 value' : `${outside} values`} ${outside === 0 ? 'inside' : 'outside'} the usual range.`

  /** Marks what is wrong at its cell, whoever found it. */
  const mark = (issues: readonly { path: string; message: string }[], keys: readonly string[]) => {
    const wrong = issues.flatMap(({ path, message }) => {
      const key = keys[Number(/^(?:assessment\.)?measurements\.(\d+)/.exec(path)?.[1] ?? -1)]
      return key === undefined ? [] : [[key, message]]
    })
    visit.setWrong(Object.fromEntries(wrong))
    setSearch('')
    if (wrong.length > 0) focusFirstWrong(page.current)
  }
  const send = async () => {
    const { assessment, keys } = visitInput(draft)
    const parsed = assessmentSchema.safeParse(assessment)
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
      if (keys.some((key) => only !== null && !only.includes(cellOf(key).test))) onOnly(null)
      return mark(issues, keys)
    }
    try {
      await save.mutateAsync({ runnerId, assessment: parsed.data, revision: draft.revision })
      visit.discard()
      showToast({ sentence: `Saved: ${formatCount(new Set(keys.map((key) => cellOf(key).test)).size, 'test')}.` })
      onSaved()
    } catch (error) {
      mark(
        Object.entries(fieldErrors(error)).map(([path, message]) => ({ path, message })),
        keys,
      )
    }
  }
  const takeTheirs = async () => {
    const { assessments, findings } = await fetchAssessments(runnerId)
    const theirs = assessments.find(({ id }) => id === draft.id)
    if (theirs) visit.change(withTheirs(draft, visitOf(theirs, findings)))
    save.reset()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the cells inside, which are inputs
    <div ref={page} className={classes.page} onKeyDown={moveThroughEntries}>
      <header className={classes.head}>
        <div className={classes.words}>
          <h1>{headline}</h1>
          {draft.revision !== null && (
            <p className="sl-support">
              {draft.day === record.today ? 'Goes on with today’s visit.' : `Corrects the visit of ${draft.day}.`} What
              is emptied is taken out and kept in the history.
            </p>
          )}
        </div>
        {views}
      </header>
      {visit.isRestored && (
        <Notice
          kind="info"
          title="What you typed before is still here."
          action={
            <Button look="quiet" onClick={() => visit.discard()}>
              Discard
            </Button>
          }
        >
          It is not saved yet.
        </Notice>
      )}
      <VisitFields visit={visit} today={record.today} />
      <div className={classes.choose}>
        <TestSets only={only} onOnly={onOnly} />
        <TextField
          className={classes.search}
          label="Find a test"
          hideLabel
          placeholder="Find a test or a region"
          type="search"
          icon={<SearchIcon />}
          value={search}
          onChange={setSearch}
        />
      </div>
      <TestTable only={search.trim() === '' ? only : null} search={search} record={record} visit={visit} />
      <SaveBar
        draft={draft}
        canSave={!isEmptyVisit(draft) || draft.revision !== null}
        busy={save.isPending}
        failure={
          save.isError
            ? {
                sentence: sentenceOf(save.error),
                action: domainCode(save.error) === 'record-moved-on' && (
                  <Button look="quiet" onClick={() => void takeTheirs()}>
                    Take theirs in, keep mine
                  </Button>
                ),
              }
            : null
        }
        onDiscard={() => {
          const before = draft
          visit.discard()
          showToast({ sentence: 'The draft is discarded.', undo: () => visit.change(before) })
        }}
        onSave={() => void send()}
      />
    </div>
  )
}
