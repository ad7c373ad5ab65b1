import type { ChosenTest } from '@strideloom/domain/library/practice-tests.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useMemo, useState } from 'react'
import { firstName } from '../../../lib/first-name.ts'
import { newId } from '../../../lib/new-id.ts'
import { usePageTitle } from '../../../lib/page-title.ts'
import { useTestChoices } from '../../../lib/practice-tests.ts'
import { beginRecording, beginUnplanned } from '../begin-recording.ts'
import { homeworkOffers } from '../homework-offers.ts'
import { type SessionPage, usePrescriptions } from '../hooks.ts'
import { doneWorks, meantWorks, type RecordingRetest } from '../recording.ts'
import { type Room, RoomContext } from '../room-context.ts'
import { starterFindings } from '../starter-findings.ts'
import { startersOf, summaryOf } from '../starters.ts'
import { useRecording } from '../use-recording.ts'
import { useRoomGround } from '../use-room.ts'
import { useSaveRecording } from '../use-save-recording.ts'
import { useSendWhenBack } from '../use-send-when-back.ts'
import { ContextStrip } from './context-strip.tsx'
import { FinishStep } from './finish-step.tsx'
import { HandsStep } from './hands-step.tsx'
import { RoomBar } from './room-bar.tsx'
import { RoomConflict } from './room-conflict.tsx'
import { RoomFoot } from './room-foot.tsx'
import classes from './room-page.module.css'
import { RoomTrouble } from './room-trouble.tsx'
import { WhenSheet } from './when-sheet.tsx'

type Props = {
  runnerId: string
  runnerName: string
  sessionId: string
  memberId: string
  /** Who records, by name. */
  therapist: string
  page: SessionPage
  step: 'hands' | 'finish'
  onStep: (step: 'hands' | 'finish') => void
  onSaved: () => void
}

/** Measures that were taken before, to be taken again, with the tests of the practice. */
const retestOffers = ({ tests }: SessionPage, choices: readonly ChosenTest[]): RecordingRetest[] =>
  tests.flatMap(({ test, own: earlier, side, region }): RecordingRetest[] => {
    if (side === 'both') return []
    const chosen = choices.find(({ item }) => item.id === test)
    // Measured as the practice measures now; what is retired is measured as it was.
    const own = chosen ? chosen.own : (earlier ?? null)
    return [{ id: newId(), test, own, side, region, before: '', after: '' }]
  })

/** What stands in the way is in sight, wherever the page was scrolled to. */
const showFirstComplaint = (): void => {
  requestAnimationFrame(() =>
    document
      .querySelector('[aria-invalid="true"],[role="alert"],[role="status"] b')
      ?.scrollIntoView({ block: 'center' }),
  )
}

/** A session being recorded in the room, on a tablet first: hands, measures, what goes home; then the words. */
export const RoomPage = (props: Props) => {
  const { runnerId, runnerName, sessionId, memberId, therapist, page, step, onStep, onSaved } = props
  const { session, findings, timeZone } = page
  const prescriptions = usePrescriptions(runnerId, session?.programId ?? null)
  const tests = useTestChoices()
  const begin = (from: SessionPage) => {
    const pairings = new Set((from.session?.works ?? []).flatMap(({ pairingId }) => pairingId ?? []))
    const offers = {
      retests: retestOffers(from, tests),
      homework: homeworkOffers(prescriptions ?? [], pairings, newId),
    }
    return from.session
      ? beginRecording(from.session, offers, { now: from.now, timeZone: from.timeZone, newId })
      : beginUnplanned(sessionId, offers, from.now)
  }
  const place = { memberId, sessionId }
  const { recording, change, drop, startOver, keptAt, isTouched, isRestored } = useRecording(place, () => begin(page))
  const [asksWhen, setAsksWhen] = useState(false)
  /** The server has it: what is shown until the next page is there is no older version. */
  const [isSaved, setSaved] = useState(false)
  const approved = session?.recordedAt === null ? session : null
  const works = useMemo(() => (step === 'finish' ? doneWorks(recording) : meantWorks(recording)), [recording, step])
  const ground = useRoomGround(runnerId, recording, { works, approved, therapist })
  const { save, isSaving, trouble, complaints, forget } = useSaveRecording(runnerId)
  const starters = startersOf(recording, starterFindings(recording, findings), therapist)
  const summary = summaryOf(recording, starters)
  usePageTitle(`Session, ${runnerName}`)

  const send = async () => {
    const result = await save(recording, summary, ground.now)
    if (result === 'saved') {
      setSaved(true)
      drop()
      showToast({ sentence: 'Saved. Nothing is sent yet.' })
      onSaved()
      return
    }
    showFirstComplaint()
    if (result === 'refused' || result === 'locked') void ground.refetch()
  }
  useSendWhenBack(trouble?.kind === 'unsent', send)

  const { record, thresholds, raceNames, judged, measured, now, failure } = ground
  const room: Room = {
    ...{ runnerId, runner: firstName(runnerName), recording, change, findings, therapist, summary, complaints },
    ...{ record, thresholds, raceNames, judged, judgedWorks: works, measured },
  }
  const isBehind = !isSaved && session !== null && recording.revision !== session.revision
  return (
    <RoomContext value={room}>
      <div className={classes.room}>
        <RoomBar {...{ name: runnerName, timeZone, keptAt, isTouched, now }} onWhen={() => setAsksWhen(true)} />
        <ContextStrip />
        {isBehind || trouble?.kind === 'moved-on' ? (
          <RoomConflict
            begin={begin}
            onMine={(revision) => {
              forget()
              change({ revision })
            }}
            onTheirs={(theirs) => {
              forget()
              startOver(theirs)
            }}
          />
        ) : (
          <RoomTrouble
            {...{ trouble, failure, isRestored: isRestored && !isTouched, lockedBy: page.tolerance.lockedBy }}
            onRetry={() => void send()}
            onReload={() => void ground.refetch()}
            onDiscard={() => startOver(begin(page))}
          />
        )}
        {step === 'hands' ? (
          <HandsStep planned={session?.works ?? []} />
        ) : (
          <FinishStep starters={starters} timeZone={timeZone} onWhen={() => setAsksWhen(true)} />
        )}
        <RoomFoot
          {...{ step, isSaving, onStep }}
          isCorrection={session !== null && session.recordedAt !== null}
          onSave={() => void send()}
        />
        {asksWhen && <WhenSheet timeZone={timeZone} now={now} onClose={() => setAsksWhen(false)} />}
      </div>
    </RoomContext>
  )
}
