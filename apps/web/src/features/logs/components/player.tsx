import type { Day } from '@strideloom/domain/calendar/day.ts'
import {
  addSeconds,
  backStep,
  beginHold,
  dropSets,
  finishStep,
  passStep,
  pauseTime,
  resumeTime,
} from '@strideloom/domain/logs/player.ts'
import { unaskedItems } from '@strideloom/domain/logs/player-sets.ts'
import { CheckIcon, PauseIcon, PlayIcon, PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { ChevronRight, UndoIcon } from '@strideloom/ui/glyph/direction-icons.tsx'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { hideToast } from '@strideloom/ui/surface/toast-store.ts'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useEffect, useRef, useState } from 'react'
import { usePageTitle } from '../../../lib/page-title.ts'
import type { WorkoutView } from '../plan.ts'
import { playedAnswer, playedDraft } from '../player-answer.ts'
import { dropPlayer } from '../player-kept.ts'
import { nextWords, setWords } from '../player-words.ts'
import { recordItem } from '../record.ts'
import { CommentSheet } from '../sheets-code.ts'
import { useAwake } from '../use-awake.ts'
import { type Player as Playing, usePlayer } from '../use-player.ts'
import type { LastTime } from '../words.ts'
import { PageWithFoot } from './page-with-foot.tsx'
import classes from './player.module.css'
import { PlayerAbout } from './player-about.tsx'
import { PlayerAsk } from './player-ask.tsx'
import { PlayerBar } from './player-bar.tsx'
import { type PlayerAction, PlayerControls } from './player-controls.tsx'
import { PlayerDoing } from './player-doing.tsx'
import { endSentence, PlayerEnd } from './player-end.tsx'
import { PlayerLeaveSheet } from './player-leave-sheet.tsx'
import { PlayerPainSheet } from './player-pain-sheet.tsx'

const MORE_REST_SECONDS = 15

type Props = { workout: WorkoutView; today: Day; last: ReadonlyMap<string, LastTime> }

/** One workout, step by step, on a phone that lies on the floor. */
export const Player = ({ workout, today, last }: Props) => {
  const player = usePlayer(workout, today, last)
  const { kept, state, steps, step, item, items, go } = player
  const { performedOn } = kept
  const [sheet, setSheet] = useState<'pain' | 'comment' | 'leave' | null>(null)
  /** The sheet that is open stopped the time: what stood still before it stands still after it. */
  const [isHeld, setHeld] = useState(false)
  const [missing, setMissing] = useState<string | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const navigate = useNavigate()
  useAwake()
  // The last word of the page before would lie over the buttons.
  useEffect(hideToast, [])
  usePageTitle(workout.title)
  useFocusOn(step === null ? 'end' : step.kind === 'ask' ? step.id : 'work', title)
  useEffect(() => {
    if (step === null) dropPlayer(workout.id)
  }, [step, workout.id])

  const leave = () =>
    void navigate({ to: '/workout/$workoutId', params: { workoutId: workout.id }, search: { day: workout.day } })
  const openSheet = (which: 'pain' | 'comment' | 'leave') => {
    setHeld(state.clock !== null)
    go((now, _, at) => pauseTime(now, at))
    setSheet(which)
  }
  const closeSheet = () => {
    setSheet(null)
    if (isHeld) go((now, _, at) => resumeTime(now, at))
  }
  const unasked = unaskedItems(state, steps)
  const askToLeave = () => {
    if (unasked.length > 0) return openSheet('leave')
    dropPlayer(workout.id)
    leave()
  }
  /** Everything that was done and not noted yet, as far as it went. */
  const noteAll = () => {
    for (const one of items.filter(({ id }) => unasked.includes(id))) {
      const result = playedAnswer(one, state, steps, player.feltOf(one.id))
      if ('answer' in result) recordItem(workout, one, performedOn, result.answer)
    }
    dropPlayer(workout.id)
    leave()
  }
  const save = () => {
    if (!item) return
    const result = playedAnswer(item, state, steps, player.feltOf(item.id))
    if ('missing' in result) return setMissing(result.missing)
    setMissing(null)
    recordItem(workout, item, performedOn, result.answer)
    // it would lie over the next exercise; here the way back is a button
    hideToast()
    go(finishStep)
  }
  const back: PlayerAction = {
    label: 'back',
    icon: <UndoIcon size={18} />,
    onPress: () => go(backStep),
    disabled: steps[0]?.id === state.stepId,
  }
  const hurts: PlayerAction = {
    label: 'It hurts',
    onPress: () => openSheet('pain'),
  }

  if (step === null)
    return (
      <PageWithFoot
        foot={
          <PlayerControls
            main={{ label: 'To today', onPress: () => void navigate({ to: '/today' }) }}
            {...(steps.length > 0 && { before: back })}
          />
        }
      >
        <div className={classes.player}>
          <div className={classes.head}>
            <p className={classes.where}>{workout.title}</p>
            <h1 ref={title} tabIndex={-1} className={classes.title}>
              {endSentence(workout.items, kept.startedAt)}
            </h1>
          </div>
          <PlayerEnd items={workout.items} />
        </div>
      </PageWithFoot>
    )
  if (!item) return null
  const felt = player.feltOf(item.id)
  const draft = playedDraft(item, state, steps, felt)
  const next = nextWords(step, steps, items, state.dropped)
  const place = items.length > 1 ? `${items.indexOf(item) + 1} of ${items.length}` : ''
  return (
    <>
      <PageWithFoot
        foot={
          step.kind === 'ask' ? (
            <PlayerControls
              main={{ label: next ? 'Save, go on' : 'Save', icon: <CheckIcon size={20} />, onPress: save }}
              before={back}
              {...(draft.outcome === 'skipped' && {
                after: { label: 'leave open', onPress: () => go(passStep) },
              })}
            />
          ) : (
            <PlayerControls {...actionsOf(player)} before={back} more={[hurts, ...pauseOf(player)]} />
          )
        }
      >
        <div className={classes.player} data-kind={item.prescribed.category} data-step={step.kind}>
          <PlayerBar items={items} steps={steps} state={state} onLeave={askToLeave} />
          {!player.isSafe && (
            <Notice kind="warn" compact className={classes.notice}>
              This phone keeps nothing for later. Stay on this page until the workout is done.
            </Notice>
          )}
          <div className={classes.stage}>
            <div className={classes.head}>
              <p className={classes.where}>
                <KindGlyph kind={item.prescribed.category} size={15} />{' '}
                {step.kind === 'rest'
                  ? item.prescribed.name
                  : [place, step.kind === 'work' && setWords(step, item.prescribed.dose.sets)]
                      .filter(Boolean)
                      .join(', ')}
              </p>
              <h1 ref={title} tabIndex={-1} className={classes.title}>
                {step.kind === 'rest' ? 'Rest' : item.prescribed.name}
              </h1>
            </div>
            {step.kind === 'ask' ? (
              <PlayerAsk
                item={item}
                draft={draft}
                felt={felt}
                missing={missing}
                onFeel={(part) => {
                  setMissing(null)
                  player.feel(item.id, part)
                }}
              />
            ) : (
              <PlayerDoing player={player} />
            )}
            {step.kind === 'rest' && next && (
              <p className={classes.cue}>
                <small>Next</small>
                {next}
              </p>
            )}
          </div>
          {step.kind === 'work' && (
            <PlayerAbout
              item={item}
              last={last.get(item.exercise) ?? null}
              today={today}
              next={next}
              onComment={() => openSheet('comment')}
            />
          )}
        </div>
      </PageWithFoot>
      {sheet === 'comment' && (
        <Suspense>
          <CommentSheet on={{ day: workout.day, item }} onClose={closeSheet} />
        </Suspense>
      )}
      {sheet === 'pain' && (
        <PlayerPainSheet
          item={item}
          felt={felt}
          ordinal={ordinalAt(player)}
          onFeel={(part) => player.feel(item.id, part)}
          onGoOn={() => {
            setSheet(null)
            go((now, _, at) => resumeTime(now, at))
          }}
          onEase={(upTo) => {
            setSheet(null)
            player.feel(item.id, { reason: 'pain' })
            go((now, all, at) => resumeTime(dropSets(now, all, item.id, at, { upTo }), at))
          }}
          onStop={() => {
            setSheet(null)
            player.feel(item.id, { reason: 'pain' })
            const loadKg = step.kind === 'work' ? player.amounts(step).loadKg : null
            go((now, all, at) => dropSets(now, all, item.id, at, { loadKg }))
          }}
          onClose={closeSheet}
        />
      )}
      {sheet === 'leave' && (
        <PlayerLeaveSheet
          items={items.filter(({ id }) => unasked.includes(id))}
          onNote={noteAll}
          onKeep={leave}
          onClose={closeSheet}
        />
      )}
    </>
  )
}

/** The set that is on, in a rest the one before it. */
const ordinalAt = ({ step, steps }: Playing): number => {
  const own = step?.kind === 'rest' ? steps.slice(0, steps.indexOf(step)).findLast(({ kind }) => kind === 'work') : step
  return own?.kind === 'work' ? own.ordinal : 1
}

/** What the thumb does at a set or a rest. */
const actionsOf = (player: Playing): { main: PlayerAction; after: PlayerAction } => {
  const { step, state, left, go } = player
  const skip: PlayerAction = { label: 'leave out', icon: <ChevronRight size={18} />, onPress: () => go(passStep) }
  if (step?.kind === 'rest')
    return {
      main: { label: 'Skip rest', icon: <ChevronRight size={20} />, onPress: () => go(finishStep) },
      after: {
        label: `${MORE_REST_SECONDS} s`,
        icon: <PlusIcon size={18} />,
        onPress: () => go((now) => addSeconds(now, MORE_REST_SECONDS)),
      },
    }
  const amounts = step?.kind === 'work' ? player.amounts(step) : { reps: null, loadKg: null }
  const finish = () => go((now, steps, at) => finishStep(now, steps, at, amounts))
  if (step?.kind !== 'work' || step.seconds === null)
    return { main: { label: 'Set done', icon: <CheckIcon size={20} />, onPress: finish }, after: skip }
  if (state.isUnseen)
    return {
      main: { label: `Held ${step.seconds} s`, icon: <CheckIcon size={20} />, onPress: finish },
      after: { label: 'again', icon: <PlayIcon size={18} />, onPress: () => go(beginHold) },
    }
  const ends: PlayerAction = left?.isLead
    ? skip
    : { label: 'end it', icon: <ChevronRight size={18} />, onPress: finish }
  if (state.paused)
    return {
      main: {
        label: 'Go on',
        icon: <PlayIcon size={20} />,
        onPress: () => go((now, _, at) => resumeTime(now, at)),
      },
      after: ends,
    }
  if (state.clock)
    return {
      main: { label: 'Pause', icon: <PauseIcon size={20} />, onPress: () => go((now, _, at) => pauseTime(now, at)) },
      after: ends,
    }
  return {
    main: { label: `Start, ${step.seconds} s`, icon: <PlayIcon size={20} />, onPress: () => go(beginHold) },
    after: skip,
  }
}

/** A rest is paused beside the large button, which ends it. */
const pauseOf = ({ step, state, go }: Playing): PlayerAction[] => {
  if (step?.kind !== 'rest') return []
  return state.paused
    ? [{ label: 'Go on', icon: <PlayIcon />, onPress: () => go((now, _, at) => resumeTime(now, at)) }]
    : [{ label: 'Pause', icon: <PauseIcon />, onPress: () => go((now, _, at) => pauseTime(now, at)) }]
}

/** Another kind of screen begins at its title; from set to set the large button keeps the focus. */
const useFocusOn = (screen: string, title: { current: HTMLElement | null }): void => {
  const before = useRef(screen)
  useEffect(() => {
    if (before.current === screen) return
    before.current = screen
    const target = screen === 'work' ? document.querySelector<HTMLElement>('[data-player-main]') : title.current
    target?.focus()
  }, [screen, title])
}
