import { addDays, type Day, eachDay } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Refetching } from '@strideloom/ui/surface/refetching.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { useEffect, useState } from 'react'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { usePageTitle } from '../../../lib/page-title.ts'
import { useIsOnline } from '../../../lib/use-is-online.ts'
import { columnsOf, momentAt, rangeOf } from '../calendar-day.ts'
import { type CalendarPage as Page, useCalendar, useCalendarMarks } from '../calendar-hooks.ts'
import { calendarSentence } from '../calendar-words.ts'
import { type Place, type SeenSession, useCalendarChanges } from '../use-calendar-changes.ts'
import { clockAhead, useNow } from '../use-now.ts'
import { AppointmentList } from './appointment-list.tsx'
import { AppointmentSheet } from './appointment-sheet.tsx'
import { BookSheet } from './book-sheet.tsx'
import { CalendarGrid } from './calendar-grid.tsx'
import { CalendarHead, type CalendarShown } from './calendar-head.tsx'
import classes from './calendar-page.module.css'
import { CalendarWishes } from './calendar-wishes.tsx'
import { MoveSheet } from './move-sheet.tsx'
import type { ChosenRunner } from './runner-choice.tsx'
import { UntimedSessions } from './untimed-sessions.tsx'

type Props = {
  shown: CalendarShown
  onShow: (shown: CalendarShown) => void
  /** Opened to book for them. */
  runner: ChosenRunner | null
  onRunnerDone: () => void
  isClinical: boolean
  /** The day it is on this device, until the practice's is known. */
  today: Day
}

type Open =
  | { kind: 'session'; id: string }
  | { kind: 'book'; place: Place; runner: ChosenRunner | null }
  | { kind: 'move'; session: SeenSession; to: Place; trouble: string | null }

const USUAL_MINUTES = 45
const USUAL_HOUR = 10 * 60

/** The calendar of the practice: a day by therapist or a week, to book in and to move about. */
export const CalendarPage = (props: Props) => {
  const { shown, isClinical } = props
  // The server's day counts, once it is known: this device's clock may be another one.
  const [today, setToday] = useState(props.today)
  const range = rangeOf(shown.view, shown.day ?? today)
  const calendar = useCalendar(range)
  const marks = useCalendarMarks(range, isClinical)
  const isOnline = useIsOnline()
  usePageTitle('Calendar')
  const { data } = calendar
  if (data && data.today !== today) setToday(data.today)
  if (!data)
    return (
      <>
        <h1>Calendar</h1>
        {calendar.isError ? (
          <NotLoaded title="The calendar could not be loaded." error={calendar.error} onRetry={calendar.refetch} />
        ) : !isOnline ? (
          <Notice kind="offline">There is no network, and this part of the calendar is not here.</Notice>
        ) : (
          <Skeleton lines={6} label="Loading the calendar" />
        )}
      </>
    )
  return (
    <>
      {!isOnline ? (
        <Notice kind="offline">There is no network. This is how the calendar stood; nothing can be booked now.</Notice>
      ) : (
        calendar.isError && (
          <NotLoaded
            kind="warn"
            title="This may be old: the calendar could not be fetched anew."
            error={calendar.error}
            onRetry={calendar.refetch}
          />
        )
      )}
      <Loaded
        {...props}
        {...{ range, marks }}
        page={data}
        fetchedAt={calendar.dataUpdatedAt}
        busy={calendar.isPlaceholderData}
      />
    </>
  )
}

const Loaded = ({
  shown,
  onShow,
  runner,
  onRunnerDone,
  isClinical,
  range,
  page,
  marks,
  fetchedAt,
  busy,
}: Props & {
  range: { from: Day; days: number }
  page: Page
  marks: ReturnType<typeof useCalendarMarks>
  fetchedAt: number
  busy: boolean
}) => {
  const { timeZone, columns: members } = page
  const { view, therapistId } = shown
  const now = useNow(clockAhead(page.now, fetchedAt))
  const today = dayOf(now, timeZone)
  const you = members.find(({ isYou, isHere }) => isYou && isHere) ?? members.find(({ isHere }) => isHere)
  const ownId = therapistId ?? you?.id ?? ''
  const usual = (): Place => ({
    therapistId: ownId,
    start: momentAt(range.from > today ? range.from : addDays(today, 1), USUAL_HOUR, timeZone),
    minutes: USUAL_MINUTES,
  })
  const [open, setOpen] = useState<Open | null>(() =>
    runner !== null && isClinical ? { kind: 'book', place: usual(), runner } : null,
  )
  const [trouble, setTrouble] = useState<string | null>(null)
  const changes = useCalendarChanges(timeZone, {
    onRefused: (sentence) => {
      setOpen((now) => (now?.kind === 'move' ? { ...now, trouble: sentence } : now))
      setTrouble(sentence)
    },
    onReason: (session, to) => setOpen({ kind: 'move', session, to, trouble: null }),
  })
  const close = () => {
    setOpen(null)
    if (runner !== null) onRunnerDone()
  }
  const bookNew = (at: { therapistId: string; start: string } | null, whom: ChosenRunner | null = null) => {
    setTrouble(null)
    const usually = usual()
    const isPast = at !== null && Date.parse(at.start) <= Date.parse(now)
    setOpen({ kind: 'book', place: at === null || isPast ? usually : { ...usually, ...at }, runner: whom })
  }
  const move = (session: SeenSession, to: Place, reason = '') => {
    setTrouble(null)
    return changes.moveTo(session, to, reason)
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest('input,textarea,select') !== null
      if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey || isTyping || !isClinical)
        return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      bookNew(null)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })

  const columns = columnsOf(view, range, { columns: members, today }, { therapistId, dayTitle: formatDay })
  const isShown = (one: { therapistId: string }) => therapistId === null || one.therapistId === therapistId
  const sessions = page.sessions.filter(isShown)
  const untimed = sessions.filter(({ start }) => start === null)
  const days = eachDay(range.from, addDays(range.from, range.days - 1))
  const selected = open?.kind === 'session' ? page.sessions.find(({ id }) => id === open.id) : undefined
  const openSession = (session: SeenSession) => {
    setTrouble(null)
    setOpen({ kind: 'session', id: session.id })
  }
  return (
    <>
      <CalendarHead
        {...{ shown, onShow, range, today, page }}
        sentence={calendarSentence(sessions, marks)}
        onBook={isClinical ? () => bookNew(null) : null}
      />
      {trouble !== null && open === null && (
        <Notice
          kind="warn"
          announce
          title="Nothing was changed."
          className={classes.notice}
          action={
            <Button look="quiet" onClick={() => setTrouble(null)}>
              Understood
            </Button>
          }
        >
          {trouble}
        </Notice>
      )}
      {isClinical && <CalendarWishes onBook={(whom) => bookNew(null, whom)} />}
      <UntimedSessions sessions={untimed} onOpen={openSession} />
      <Refetching busy={busy}>
        <div className={classes.grid} data-view={view}>
          <CalendarGrid
            // Where one stands in it belongs to what is shown.
            key={`${view} ${range.from} ${therapistId ?? ''}`}
            page={page}
            columns={columns}
            marks={marks}
            now={now}
            mayChange={isClinical}
            ownId={ownId}
            onOpen={openSession}
            onNew={bookNew}
            onMove={(session, to) => void move(session, to)}
          />
        </div>
        <div className={classes.list}>
          <AppointmentList
            page={page}
            days={days}
            therapistId={therapistId}
            marks={marks}
            mayChange={isClinical}
            onOpen={openSession}
            onNew={bookNew}
          />
        </div>
      </Refetching>
      {selected?.runner && open?.kind === 'session' && (
        <AppointmentSheet
          page={page}
          session={{ ...selected, runner: selected.runner }}
          mark={marks.get(selected.id)}
          mayChange={isClinical}
          busy={changes.isBusy}
          onClose={close}
          onMove={() => {
            if (selected.runner === null) return
            const stands = {
              therapistId: selected.therapistId,
              start: selected.start ?? usual().start,
              minutes: selected.minutes,
            }
            setOpen({ kind: 'move', session: { ...selected, runner: selected.runner }, to: stands, trouble: null })
          }}
          onBook={() => {
            close()
            if (selected.runner) void changes.book({ ...selected, runner: selected.runner })
          }}
          onCancel={(by) => {
            close()
            if (selected.runner) void changes.cancel({ ...selected, runner: selected.runner }, by)
          }}
        />
      )}
      {open?.kind === 'book' && (
        <BookSheet
          page={page}
          place={open.place}
          runner={open.runner}
          onClose={close}
          onBooked={(start) => {
            const day = dayOf(start, timeZone)
            if (!days.includes(day)) onShow({ ...shown, day })
          }}
        />
      )}
      {open?.kind === 'move' && (
        <MoveSheet
          page={page}
          session={open.session}
          to={open.to}
          trouble={open.trouble}
          busy={changes.isBusy}
          onClose={close}
          onMove={(to, reason) => void move(open.session, to, reason).then((isMoved) => isMoved && close())}
        />
      )}
    </>
  )
}
