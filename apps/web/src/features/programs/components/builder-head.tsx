import { daysOf } from '@strideloom/domain/programs/block-days.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { IconButton } from '@strideloom/ui/control/icon-button.tsx'
import { formatDay, formatDayRange } from '@strideloom/ui/format/day.ts'
import { PrintIcon, SettingsIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { RedoIcon, UndoIcon } from '@strideloom/ui/glyph/direction-icons.tsx'
import { FlagIcon } from '@strideloom/ui/glyph/flag-icon.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { Link, useNavigate } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useBuilder } from '../builder-context.ts'
import type { Draft, DraftState } from '../draft-store.ts'
import { useRaces } from '../hooks.ts'
import { PlaceSheet, PublishSheet, VersionsSheet } from '../later-code.ts'
import { draftWords } from '../program-words.ts'
import { useBuilderCommands } from '../use-builder-commands.ts'
import classes from './builder-head.module.css'

/** What it is, where it stands, and the way to the runner's phone. */
export const BuilderHead = ({
  runnerName,
  draft,
  state,
  onUndo,
  onRedo,
  onPairings,
  onSettings,
}: {
  runnerName: string
  draft: Draft
  state: DraftState
  onUndo: () => void
  onRedo: () => void
  /** Where the panels are not beside the grid. */
  onPairings: (() => void) | null
  onSettings: () => void
}) => {
  const { runnerId, programId, program } = useBuilder()
  const navigate = useNavigate()
  const [sheet, setSheet] = useState<'publish' | 'versions' | 'place' | null>(null)
  const race = useRaces(runnerId).find(({ id }) => id === program.raceId)
  const span = daysOf(program)
  const { published, revision, waiting, history } = state
  // a change on its way counts already
  const reached = revision + waiting.length
  const isUpToDate = published !== null && reached === published.revision
  const lastUndo = history.undo.at(-1)?.label
  const lastRedo = history.redo.at(-1)?.label
  const print = () =>
    void navigate({
      to: '/runners/$runnerId/program/$programId/print',
      params: { runnerId, programId },
      search: { now: true },
    })
  useBuilderCommands(
    {
      place: () => setSheet('place'),
      publish: isUpToDate ? null : () => setSheet('publish'),
      versions: () => setSheet('versions'),
      print,
    },
    { undo: lastUndo, redo: lastRedo, onUndo, onRedo },
  )
  return (
    <header className={classes.head}>
      <div className={classes.what}>
        <nav aria-label="Where this is" className={classes.crumbs}>
          <Link to="/runners/$runnerId" params={{ runnerId }}>
            {runnerName}
          </Link>
          <span aria-hidden="true">/</span>
          <Link to="/runners/$runnerId/program" params={{ runnerId }}>
            Program
          </Link>
        </nav>
        <h1 className={classes.title}>{program.title}</h1>
        <p className={classes.facts}>
          {span && <span>{formatDayRange(span.from, span.to)}</span>}
          {race && (
            <span className={classes.race}>
              <FlagIcon size={12} />
              {race.name} ({race.priority}) on {formatDay(race.day)}
            </span>
          )}
        </p>
      </div>
      <div className={classes.state}>
        <button type="button" className={classes.versions} onClick={() => setSheet('versions')}>
          <Tag tone={isUpToDate ? 'done' : 'plain'}>{draftWords(reached, published)}</Tag>
        </button>
        <span className={classes.saving} role="status">
          {state.trouble ? 'Not saved, kept here' : waiting.length > 0 ? 'Saving…' : 'Saved'}
        </span>
      </div>
      <div className={classes.actions}>
        {onPairings && <Button onClick={onPairings}>Pairings ({Object.keys(program.pairings).length})</Button>}
        <IconButton
          label={lastUndo ? `Undo: ${lastUndo} (Ctrl Z)` : 'Nothing to undo'}
          icon={<UndoIcon size={16} />}
          disabled={!lastUndo}
          onClick={onUndo}
        />
        <IconButton
          label={lastRedo ? `Do again: ${lastRedo} (Shift Ctrl Z)` : 'Nothing to do again'}
          icon={<RedoIcon size={16} />}
          disabled={!lastRedo}
          onClick={onRedo}
        />
        <IconButton label="Print the plan" icon={<PrintIcon size={16} />} onClick={print} />
        <IconButton label="Blocks and goal" icon={<SettingsIcon size={16} />} onClick={onSettings} />
        <div className={classes.onward}>
          <Button onClick={() => setSheet('place')}>Place for me</Button>
          <Button look="main" big disabled={isUpToDate} onClick={() => setSheet('publish')}>
            {isUpToDate ? 'Published' : 'Review and publish'}
          </Button>
        </div>
      </div>
      <Suspense>
        {sheet === 'publish' && <PublishSheet open onClose={() => setSheet(null)} draft={draft} state={state} />}
        {sheet === 'place' && <PlaceSheet open onClose={() => setSheet(null)} />}
        {sheet === 'versions' && <VersionsSheet open onClose={() => setSheet(null)} />}
      </Suspense>
    </header>
  )
}
