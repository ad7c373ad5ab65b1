/** Fields of what is kept as JSON in which people wrote. */
export const JSON_TEXTS = ['reason']

/**
 * What is kept of a signed session once its runner was erased, parts before the session: how its rows are found by the session,
 * whether they name the runner, in which texts a person may be called by name, and which columns let go of what does not stay.
 */
export const KEPT_TABLES: readonly {
  table: string
  by: 'id' | 'sessionId'
  ofRunner: boolean
  texts: readonly string[]
  json?: readonly string[]
  /** What a column of JSON lets go of, by its fields. */
  jsonLetsGo?: { column: string; field: string }
  letsGo: readonly string[]
}[] = [
  {
    table: 'GuardOverride',
    by: 'sessionId',
    ofRunner: true,
    texts: ['reason'],
    // The limit, what was asked and the ids of the rules stay; the answers and races that made them speak were the runner's.
    jsonLetsGo: { column: 'verdict', field: 'causes' },
    letsGo: [],
  },
  { table: 'SessionDecision', by: 'sessionId', ofRunner: true, texts: ['note', 'outcomeNote'], letsGo: [] },
  { table: 'SessionAddendum', by: 'sessionId', ofRunner: true, texts: ['words', 'reason'], letsGo: [] },
  { table: 'SessionHomework', by: 'sessionId', ofRunner: true, texts: ['text'], letsGo: ['prescriptionId'] },
  { table: 'SessionRetest', by: 'sessionId', ofRunner: true, texts: [], letsGo: [] },
  ...[
    { table: 'SessionDoneWork', ofRunner: true, letsGo: ['findingId'] },
    { table: 'SessionWork', ofRunner: false, letsGo: ['findingId', 'pairingId'] },
  ].map((work) => ({
    ...work,
    by: 'sessionId' as const,
    texts: ['objective', 'whyTissue', 'whyPressure', 'whyNow'],
  })),
  {
    table: 'Session',
    by: 'id',
    ofRunner: true,
    texts: ['restricted', 'changed', 'needsAttention', 'privateNote'],
    json: ['acknowledgement'],
    // The facts that it was judged by are the runner's training and answers.
    letsGo: ['programId', 'versionId', 'judgedFacts', 'judgedHash', 'judgedAt'],
  },
]
