import { countWithoutWhy, type Mark, marksOfPairing, marksOfSession } from '@strideloom/domain/programs/marks.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { newId } from '../../../lib/new-id.ts'
import { sentenceOf } from '../../../lib/server-error.ts'
import { useBuilder } from '../builder-context.ts'
import type { Draft, DraftState } from '../draft-store.ts'
import { runnerOptions, usePreview, usePublish } from '../hooks.ts'
import { publishVerdicts } from '../publish-verdicts.ts'
import { daysWords, reviewLines } from '../review-lines.ts'
import classes from './publish-sheet.module.css'
import { PublishVerdicts } from './publish-verdicts.tsx'

/** What the runner will see change, day by day, and the marks that stay; then publish. */
export const PublishSheet = ({
  open,
  onClose,
  draft,
  state,
}: {
  open: boolean
  onClose: () => void
  draft: Draft
  state: DraftState
}) => (
  <Sheet open={open} onClose={onClose} title="Review and publish" wide>
    <Review onClose={onClose} draft={draft} state={state} />
  </Sheet>
)

const openMarks = (program: Program, today: string): { where: string; mark: Mark }[] => [
  ...Object.values(program.pairings).flatMap((pairing) =>
    marksOfPairing(program, pairing).map((mark) => ({ where: pairing.title, mark })),
  ),
  ...Object.values(program.sessions)
    .filter(({ day, works }) => day >= today && works.length === 0)
    .flatMap((session) =>
      marksOfSession(program, session).map((mark) => ({ where: `Session on ${formatDay(session.day)}`, mark })),
    ),
]

const Review = ({ onClose, draft, state }: { onClose: () => void; draft: Draft; state: DraftState }) => {
  const { runnerId, programId, runner, program, today, guard, select } = useBuilder()
  const isSaved = state.waiting.length === 0 && state.trouble === null
  const preview = usePreview(runnerId, programId, state.revision, isSaved)
  const publish = usePublish(runnerId)
  const { hasAccount } = useSuspenseQuery(runnerOptions(runnerId)).data
  const [publishId] = useState(newId)
  const marks = openMarks(program, today)
  const silent = countWithoutWhy(program, today)
  const verdicts = useMemo(() => (guard ? publishVerdicts(guard, program, today) : []), [guard, program, today])
  const isSafe = !verdicts.some(({ asks }) => asks === 'safety')
  const unanswered = verdicts.filter(({ asks }) => asks === 'block' || asks === 'warn').length
  const lines = preview.data?.lines ?? []

  const send = () =>
    publish.mutate(
      { runnerId, programId, publishId, revision: state.revision },
      {
        onSuccess: ({ number, revision }) => {
          // Where days passed since the edit, the server put the draft right before publishing it.
          if (revision === state.revision)
            draft.published({ number, publishedAt: new Date().toISOString(), revision: state.revision })
          else void draft.loadTheirs().catch(() => undefined)
          showToast({
            sentence: hasAccount
              ? `Version ${number} is on ${runner}’s phone.`
              : `Version ${number} is published. ${runner} sees it after joining: send the invitation.`,
          })
          onClose()
        },
      },
    )

  return (
    <div className={classes.review}>
      {!isSaved ? (
        <Notice kind="info">Something is still being saved. The review follows.</Notice>
      ) : preview.isError ? (
        <Notice
          kind="block"
          announce
          title="The review could not be made."
          action={<Button onClick={() => void preview.refetch()}>Try again</Button>}
        >
          {sentenceOf(preview.error)}
        </Notice>
      ) : preview.data ? (
        <section>
          <h3 className={classes.sub}>
            {lines.length === 0
              ? `${runner} will see no change.`
              : `What ${runner} will see, on ${formatCount(new Set(lines.map(({ day }) => day)).size, 'day')}`}
          </h3>
          <div className={classes.days}>
            {reviewLines(lines).map(({ days, sentence }) => (
              <p key={sentence} className={classes.day}>
                <b>{daysWords(days)}</b>
                <span>{sentence}</span>
              </p>
            ))}
          </div>
        </section>
      ) : (
        <Skeleton lines={4} label="Comparing with what is on the phone" />
      )}
      {verdicts.length > 0 && (
        <section>
          <h3 className={classes.sub}>
            {!isSafe
              ? 'Cannot be published like this'
              : unanswered > 0
                ? `${formatCount(unanswered, 'session')} ${unanswered === 1 ? 'goes' : 'go'} past a limit: say why`
                : 'What the guard says of the coming sessions'}
          </h3>
          <PublishVerdicts
            verdicts={verdicts}
            onOpen={(id) => {
              onClose()
              select({ kind: 'session', id })
            }}
          />
        </section>
      )}
      {marks.length + silent > 0 && (
        <section>
          <h3 className={classes.sub}>Not finished, and it may go out like this</h3>
          <ul className={classes.marks}>
            {marks.map(({ where, mark }) => (
              <li key={`${where} ${mark.code} ${mark.workId ?? ''}`} className={classes.mark}>
                <WarnIcon size={14} />
                <span>
                  <b>{where}.</b> {mark.message}
                </span>
              </li>
            ))}
            {silent > 0 && (
              <li className={classes.mark}>
                <WarnIcon size={14} />
                <span>
                  <b>{formatCount(silent, 'exercise')}</b> {silent === 1 ? 'says' : 'say'} no why on {runner}’s phone:
                  nobody wrote one.
                </span>
              </li>
            )}
          </ul>
        </section>
      )}
      {publish.isError && (
        <Notice kind="block" announce title="Not published.">
          {sentenceOf(publish.error)}
        </Notice>
      )}
      <div className={classes.foot}>
        <p>Days gone by stay as they were. This version is kept as it is.</p>
        <Button onClick={onClose}>Not yet</Button>
        <Button
          look="main"
          big
          busy={publish.isPending}
          disabled={!isSaved || !preview.data || !isSafe || unanswered > 0}
          onClick={send}
        >
          Publish version {(state.published?.number ?? 0) + 1}
        </Button>
      </div>
    </div>
  )
}
