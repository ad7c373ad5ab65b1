/**
 * How the rows of a table belong to a runner: by a column of their own, or by the row that they are a part of. `only`: those
 * of them (t) that are of the record, in SQL.
 */
type Belongs = { table: string; by: 'id' | 'runnerId'; only?: string } | { table: string; by: string; of: string }

/**
 * Everything that is kept of a runner, parents before their parts: it leaves and comes in whole. Links, the audit and what
 * belongs to the practice stay; a test holds this list against the database.
 */
export const RECORD_TABLES: readonly Belongs[] = [
  { table: 'Runner', by: 'id' },
  ...[
    'Intake',
    'Injury',
    'FlagAnswer',
    'Clearance',
    'Consent',
    'Race',
    'UsualKeyRun',
    'RunningDay',
    'Availability',
    'Run',
  ].map((table) => ({ table, by: 'runnerId' as const })),
  // What was only looked at is in no record.
  { table: 'RunImport', by: 'runnerId', only: `t.state <> 'staged'` },
  { table: 'RunSource', by: 'runnerId' },
  { table: 'RunRegion', by: 'runId', of: 'Run' },
  ...['RunSoreness', 'Assessment', 'Measurement', 'Finding', 'SuspectedContributor', 'Program'].map((table) => ({
    table,
    by: 'runnerId' as const,
  })),
  { table: 'ProgramChange', by: 'programId', of: 'Program' },
  { table: 'ProgramVersion', by: 'programId', of: 'Program' },
  { table: 'Workout', by: 'runnerId' },
  { table: 'WorkoutItem', by: 'runnerId' },
  { table: 'Log', by: 'runnerId' },
  { table: 'LoggedSet', by: 'logId', of: 'Log' },
  { table: 'CheckIn', by: 'runnerId' },
  { table: 'CheckInRegion', by: 'runnerId' },
  { table: 'CheckInPain', by: 'runnerId' },
  { table: 'WeeklyAnswer', by: 'runnerId' },
  { table: 'MonthlyAnswer', by: 'runnerId' },
  { table: 'LoadAnswer', by: 'runnerId' },
  { table: 'WorkoutMove', by: 'runnerId' },
  { table: 'UnplannedWork', by: 'runnerId' },
  { table: 'PlanComment', by: 'runnerId' },
  { table: 'Session', by: 'runnerId' },
  { table: 'SessionWork', by: 'sessionId', of: 'Session' },
  ...[
    'SessionDoneWork',
    'SessionRetest',
    'SessionHomework',
    'SessionDecision',
    'SessionAddendum',
    'SessionResponse',
    'ToleranceReview',
    'GuardOverride',
  ].map((table) => ({ table, by: 'runnerId' as const })),
  { table: 'SessionWish', by: 'runnerId' },
  { table: 'Evaluation', by: 'runnerId' },
  { table: 'ImportedDocument', by: 'runnerId' },
]

/** Named rows that stay where they are, and why. */
export const NOT_OF_A_RECORD: Readonly<Record<string, string>> = {
  Invitation: 'a link is a key to this practice, and its secret',
  RunImportPart: 'files are had back one by one: years of them would not fit into a document',
  CalendarFeed: 'an address is a key to this practice, and its secret',
  Reminder: 'what somebody wants to be reminded of at this practice, on devices of theirs',
  ReminderMessage: 'messages that were sent from here',
  NeedSpan: 'concluded from the record, and made anew wherever that is',
  NeedLook: 'asks for that',
  NeedCare: 'who of this practice takes care of them, and until when they are put off here',
  Erasure: 'the ledger of erasures of this practice: it outlives the runner',
  AuditEntry: 'a chain of this practice: it cannot be continued elsewhere',
}
