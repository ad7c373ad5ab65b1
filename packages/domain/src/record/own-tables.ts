/**
 * What a runner may take along of what is kept of them: an allow-list, table by table and column by column. What is not named here
 * does not leave. Never here: what a therapist wrote for therapists (private notes, notes of the intake, of tests, findings, injuries,
 * clearances and decisions), pressure, the guard and its rules, load ratios, and other people but those who treated or looked.
 * Each column by its key in JSON, with the heading that it has in a table: units in brackets.
 */
const tables = {
  me: {
    about: 'Who you are here, and who answers for you.',
    columns: {
      name: 'name',
      email: 'e-mail',
      phone: 'phone',
      birthDate: 'born on',
      sex: 'sex',
      timeZone: 'time zone',
      joinedOn: 'here since',
      practice: 'practice',
      therapist: 'therapist',
    },
  },
  intakes: {
    about: 'What was asked at the beginning, once for each time that it was saved.',
    columns: {
      recordedAt: 'recorded at (UTC)',
      complete: 'complete',
      goals: 'goals',
      weeklyKm: 'volume (km a week)',
      runsPerWeek: 'runs a week',
      surfaces: 'surfaces',
      hoursSeatedPerDay: 'seated (h a day)',
      strengthPerWeek: 'strength workouts a week',
      regularFirmMassage: 'regular firm massage',
      raceHistory: 'race history',
    },
  },
  injuries: {
    about: 'Injuries that were told.',
    columns: {
      kind: 'kind',
      region: 'region',
      side: 'side',
      occurredOn: 'occurred on',
      resolvedOn: 'over since',
      recordedAt: 'recorded at (UTC)',
    },
  },
  'safety-answers': {
    about: 'Answers to the questions about health and safety. The note is yours where you answered yourself.',
    columns: {
      answeredAt: 'answered at (UTC)',
      flag: 'question',
      reply: 'answer',
      followUp: 'answer to the question after it',
      askedAt: 'asked at',
      since: 'since',
      region: 'region',
      side: 'side',
      note: 'note',
    },
  },
  clearances: {
    about: 'Doctors’ notes that were filed.',
    columns: { filedOn: 'filed on', flag: 'question', expiresOn: 'expires on', regions: 'regions' },
  },
  consents: {
    about: 'What you agreed to, in the words of that day.',
    columns: {
      kind: 'kind',
      statement: 'statement',
      givenBy: 'given by',
      givenAt: 'given at (UTC)',
      withdrawnAt: 'withdrawn at (UTC)',
    },
  },
  races: {
    about: 'Races.',
    columns: {
      day: 'day',
      name: 'name',
      startTime: 'start (local time)',
      distanceKm: 'distance (km)',
      priority: 'priority',
      status: 'status',
      finishAt: 'finish (UTC)',
      distanceRunKm: 'distance run (km)',
    },
  },
  'usual-key-runs': {
    about: 'The key runs of a usual week.',
    columns: {
      weekday: 'weekday (1 is Monday)',
      title: 'title',
      kind: 'kind',
      effort: 'effort',
      startTime: 'start (local time)',
      minutes: 'duration (min)',
      fromDay: 'from',
      untilDay: 'until',
    },
  },
  runs: {
    about: 'Runs that were done. `run` names the same run in the other tables.',
    columns: {
      run: 'run',
      day: 'day',
      startAt: 'start (UTC)',
      type: 'type',
      minutes: 'duration (min)',
      km: 'distance (km)',
      rpe: 'effort (0–10)',
      strideFeel: 'stride (1–5, 5 is best)',
      warmup: 'warm-up',
      surface: 'surface',
      hillMinutes: 'hills (min)',
      speedMinutes: 'speed (min)',
      soreness48: 'soreness two days later (0–10)',
      source: 'source',
    },
  },
  'run-places': {
    about: 'Places of the body that were named at a run.',
    columns: {
      run: 'run',
      day: 'day',
      kind: 'what was asked',
      region: 'region',
      side: 'side',
      value: 'value (0–10)',
      atRest: 'at rest',
      night: 'at night',
    },
  },
  'run-files': {
    about: 'Files that runs came from. Each can be had back under “Bring runs from a file”.',
    columns: { name: 'name', bytes: 'size (bytes)', keptAt: 'kept at (UTC)' },
  },
  'running-days': {
    about: 'Days of rest, and key runs that were skipped or cut short.',
    columns: { day: 'day', told: 'what', reason: 'reason', toldAt: 'told at (UTC)' },
  },
  away: {
    about: 'Days away or with little time. The statement that was told last about a span counts.',
    columns: {
      span: 'span',
      fromDay: 'from',
      toDay: 'to',
      kind: 'kind',
      note: 'note',
      withdrawn: 'withdrawn',
      toldAt: 'told at (UTC)',
    },
  },
  'check-ins': {
    about: 'Daily check-ins. Empty: asked and not answered.',
    columns: {
      day: 'day',
      answeredAt: 'answered at (UTC)',
      sleep: 'sleep (1–5, 5 is best)',
      freshness: 'freshness (1–5, 5 is best)',
      muscleFeel: 'muscle feel (1–5, 5 is best)',
      calm: 'calm (1–5, 5 is best)',
      mood: 'mood (1–5, 5 is best)',
      stiffnessAnswered: 'stiffness answered',
      painAnswered: 'pain answered',
      note: 'note',
    },
  },
  'check-in-stiffness': {
    about: 'Stiffness by place, of the check-ins.',
    columns: {
      day: 'day',
      answeredAt: 'answered at (UTC)',
      region: 'region',
      side: 'side',
      stiffness: 'stiffness (0–10)',
    },
  },
  'check-in-pain': {
    about: 'Pain by place, of the check-ins.',
    columns: {
      day: 'day',
      answeredAt: 'answered at (UTC)',
      region: 'region',
      side: 'side',
      pain: 'pain (0–10)',
      atRest: 'at rest',
      night: 'at night',
    },
  },
  'weekly-answers': {
    about: 'The weekly questions on overuse: 0 is best.',
    columns: {
      week: 'week of',
      answeredAt: 'answered at (UTC)',
      region: 'region',
      side: 'side',
      participation: 'participation (0–25)',
      amount: 'amount (0–25)',
      performance: 'performance (0–25)',
      symptoms: 'symptoms (0–25)',
    },
  },
  'monthly-answers': {
    about: 'The monthly questions on what an injury takes: 4 is best.',
    columns: {
      day: 'day',
      answeredAt: 'answered at (UTC)',
      distance: 'distance (0–4)',
      speed: 'speed (0–4)',
      ground: 'ground (0–4)',
      during: 'during a run (0–4)',
      morning: 'next morning (0–4)',
      trust: 'trust (0–4)',
    },
  },
  'load-answers': {
    about: 'How changes of your running load went.',
    columns: { day: 'day', outcome: 'outcome', reason: 'reason', answeredAt: 'answered at (UTC)' },
  },
  plan: {
    about: 'The plan as you were shown it: one line for each exercise of a workout.',
    columns: {
      workout: 'workout',
      day: 'day',
      area: 'area',
      title: 'title',
      exercise: 'exercise',
      role: 'role',
      sets: 'sets',
      reps: 'repetitions',
      seconds: 'duration (s)',
      metres: 'distance (m)',
      side: 'side',
      restSeconds: 'rest (s)',
      why: 'why',
    },
  },
  moves: {
    about: 'Workouts that you laid on another day. The one made last counts.',
    columns: { workout: 'workout', fromDay: 'from', toDay: 'to', movedAt: 'moved at (UTC)' },
  },
  logs: {
    about: 'What you noted of exercises and workouts. The entry logged last about an exercise counts.',
    columns: {
      log: 'log',
      workout: 'workout',
      performedOn: 'performed on',
      loggedAt: 'logged at (UTC)',
      title: 'workout title',
      exercise: 'exercise',
      instead: 'done instead',
      outcome: 'outcome',
      reason: 'reason',
      effort: 'effort (0–10)',
      pain: 'pain (0–10)',
      painRegion: 'pain where',
      painSide: 'pain on which side',
      note: 'note',
    },
  },
  sets: {
    about: 'The sets of the logs, each beside what was asked.',
    columns: {
      log: 'log',
      performedOn: 'performed on',
      exercise: 'exercise',
      ordinal: 'set',
      side: 'side',
      reps: 'repetitions',
      seconds: 'duration (s)',
      loadKg: 'load (kg)',
      rir: 'repetitions in reserve',
      targetReps: 'asked repetitions',
      targetSeconds: 'asked duration (s)',
      targetLoadKg: 'asked load (kg)',
    },
  },
  sessions: {
    about: 'Appointments with hands, with the summary where you were sent one.',
    columns: {
      session: 'session',
      day: 'day',
      startTime: 'start (local time)',
      minutes: 'duration (min)',
      intent: 'intent',
      status: 'status',
      therapist: 'therapist',
      places: 'places',
      why: 'why',
      restricted: 'what was restricted',
      changed: 'what changed',
      needsAttention: 'what needs attention',
      sentAt: 'sent at (UTC)',
    },
  },
  'session-works': {
    about: 'What was done in the sessions whose summary you were sent.',
    columns: {
      session: 'session',
      day: 'day',
      technique: 'technique',
      region: 'region',
      side: 'side',
      minutes: 'duration (min)',
      why: 'why',
    },
  },
  unplanned: {
    about: 'What you did beside the plan. Of several lines about one work the one told last counts.',
    columns: {
      work: 'work',
      day: 'day',
      what: 'what',
      minutes: 'minutes',
      effort: 'effort (0-10)',
      pain: 'pain (0-10)',
      note: 'note',
      withdrawn: 'taken back',
      toldAt: 'told at (UTC)',
    },
  },
  comments: {
    about: 'What you wrote to your therapist about exercises and days, and what came back, step by step.',
    columns: {
      comment: 'comment',
      state: 'what was said',
      day: 'day',
      about: 'exercise',
      words: 'words',
      toldAt: 'told at (UTC)',
    },
  },
  wishes: {
    about: 'Sessions you asked for, and what became of it, step by step.',
    columns: {
      wish: 'wish',
      state: 'what was said',
      times: 'times (UTC)',
      suits: 'when it would suit',
      note: 'note',
      words: 'what your therapist wrote back',
      toldAt: 'told at (UTC)',
    },
  },
  retests: {
    about: 'Tests before and after the hands-on work, of the sessions whose summary you were sent.',
    columns: {
      session: 'session',
      day: 'day',
      test: 'test',
      name: 'name of the test',
      side: 'side',
      region: 'region',
      before: 'before',
      after: 'after',
      unit: 'unit of the values',
    },
  },
  decisions: {
    about: 'What was decided beside the hands, as the summary told you.',
    columns: { session: 'session', day: 'day', kind: 'kind', region: 'region', side: 'side' },
  },
  'added-later': {
    about: 'What was added to a summary after you were sent it.',
    columns: {
      session: 'session',
      day: 'day',
      part: 'part',
      words: 'words',
      writtenAt: 'written at (UTC)',
      by: 'by',
    },
  },
  'take-home': {
    about: 'What you were given to take home.',
    columns: { session: 'session', day: 'day', kind: 'kind', text: 'text' },
  },
  'session-answers': {
    about: 'Your answers after sessions.',
    columns: {
      session: 'session',
      day: 'day of the session',
      question: 'asked after (h)',
      answeredAt: 'answered at (UTC)',
      soreness: 'soreness (0–10)',
      stiffness: 'stiffness (0–10)',
      legs: 'legs',
      worry: 'worries',
      hoursToNormal: 'back to normal after (h)',
      places: 'places',
      bruiseIsAgreedCupMark: 'bruise is an agreed cup mark',
      note: 'note',
    },
  },
  measurements: {
    about: 'Tests that were taken. Yes is 1 and no is 0.',
    columns: {
      day: 'day',
      test: 'test',
      name: 'name of the test',
      side: 'side',
      region: 'region',
      value: 'value',
      unit: 'unit of the value',
      stoppedByPain: 'stopped by pain',
      pain: 'pain (0–10)',
      painRegion: 'pain where',
    },
  },
  reminders: {
    about: 'What you want to be reminded of, and when you want quiet.',
    columns: {
      kinds: 'kinds',
      morning: 'in the morning at (local time)',
      evening: 'in the evening at (local time)',
      quietFrom: 'quiet from (local time)',
      quietTo: 'quiet until (local time)',
      mail: 'by e-mail too',
      lastAt: 'last reminder at (UTC)',
    },
  },
  looks: {
    about: 'Who looked at your record or changed it, by day.',
    columns: { day: 'day', name: 'who', looks: 'looks', changes: 'changes' },
  },
} as const satisfies Readonly<Record<string, { about: string; columns: Readonly<Record<string, string>> }>>

export type OwnTableName = keyof typeof tables
export const OWN_TABLES: Readonly<Record<OwnTableName, { about: string; columns: Readonly<Record<string, string>> }>> =
  tables
export const OWN_TABLE_NAMES = Object.keys(tables) as OwnTableName[]

/** What may stand in a cell. Days are YYYY-MM-DD, moments ISO 8601 in UTC. */
export type Cell = string | number | boolean | null | readonly string[]
type OwnRow = Readonly<Record<string, Cell>>

/** Everything about one runner that is theirs to see. */
export type OwnRecord = {
  format: 'strideloom-own-record'
  version: 1
  exportedAt: string
  practice: string
  tables: Readonly<Record<OwnTableName, readonly OwnRow[]>>
}

/** Of rows as they are stored, what may leave: the columns that are named, in their order, and no other. */
export const ownRows = (table: OwnTableName, rows: readonly Readonly<Record<string, unknown>>[]): OwnRow[] =>
  rows.map((row) =>
    Object.fromEntries(Object.keys(OWN_TABLES[table].columns).map((key) => [key, (row[key] ?? null) as Cell])),
  )
