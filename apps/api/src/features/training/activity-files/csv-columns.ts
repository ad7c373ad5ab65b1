/** What a column of a table tells. */
export type ColumnFact =
  | 'date'
  | 'time'
  | 'sport'
  | 'title'
  | 'distance'
  | 'moving'
  | 'elapsed'
  | 'duration'
  | 'ascent'
  | 'heartRate'
  | 'file'

export type Unit = 'km' | 'mi' | 'm' | 'ft'
/** `unit` and `seconds` are what stands in brackets: the unit of a length, or how many seconds the unit of a time has. */
export type Column = { index: number; fact: ColumnFact; unit: Unit | null; seconds: number | null }

/** The date as the largest site's bulk export heads it; its times are UTC. */
const BULK_DATES = [
  'activity date',
  'aktivitätsdatum',
  'fecha de la actividad',
  'date de l’activité',
  'date de lactivité',
  'data attività',
  'data da atividade',
  'aktivitetsdatum',
] as const

/**
 * Headers of the watch makers' and training sites' tables, in the languages that are known here, lower case, without the unit in brackets.
 * A header that is not here is left alone.
 */
const HEADERS: Readonly<Record<ColumnFact, readonly string[]>> = {
  date: [
    ...BULK_DATES,
    'date',
    'start date',
    'start',
    'date & time',
    'datum',
    'startdatum',
    'fecha',
    'data',
    'dato',
    'päivämäärä',
    'workout date',
    'workoutday',
  ],
  time: [
    'start time',
    'startzeit',
    'heure de début',
    'hora de inicio',
    'ora di inizio',
    'starttijd',
    'starttid',
    'time of day',
  ],
  sport: [
    'activity type',
    'sport',
    'type',
    'aktivitätstyp',
    'aktivitätsart',
    'sportart',
    'type d’activité',
    'type dactivité',
    'tipo de actividad',
    'tipo di attività',
    'tipo attività',
    'tipo de atividade',
    'activiteittype',
    'activiteitstype',
    'aktivitetstyp',
    'aktivitetstype',
    'sporttyp',
    'rodzaj aktywności',
    'typ aktywności',
    'discipline',
  ],
  title: [
    'title',
    'name',
    'activity name',
    'titel',
    'name der aktivität',
    'titre',
    'nom de l’activité',
    'nom de lactivité',
    'título',
    'nombre de la actividad',
    'titolo',
    'nome attività',
    'naam',
    'aktivitetens namn',
    'aktivitetsnamn',
    'workout name',
    'route name',
  ],
  distance: [
    'distance',
    'total distance',
    'distanz',
    'strecke',
    'entfernung',
    'distancia',
    'distanza',
    'distância',
    'afstand',
    'distans',
    'sträcka',
    'distanse',
    'matka',
    'dystans',
    'vzdálenost',
  ],
  moving: [
    'moving time',
    'bewegungszeit',
    'zeit in bewegung',
    'temps de déplacement',
    'durée de déplacement',
    'tiempo en movimiento',
    'tempo in movimento',
    'tempo di movimento',
    'tempo de movimentação',
    'beweegtijd',
    'tijd bewogen',
    'tempo em movimento',
    'tid i rörelse',
    'timer time',
  ],
  elapsed: [
    'elapsed time',
    'verstrichene zeit',
    'gesamtzeit',
    'temps écoulé',
    'tiempo transcurrido',
    'tempo trascorso',
    'tempo decorrido',
    'tempo transcorrido',
    'verstreken tijd',
    'förfluten tid',
    'total elapsed time',
  ],
  duration: [
    'time',
    'duration',
    'total time',
    'activity time',
    'tempo total',
    'workout time',
    'zeit',
    'dauer',
    'temps',
    'durée',
    'tiempo',
    'duración',
    'tempo',
    'durata',
    'duração',
    'tijd',
    'duur',
    'tid',
    'kesto',
    'czas',
    'čas',
  ],
  ascent: [
    'elevation gain',
    'total ascent',
    'elev gain',
    'climb',
    'ascent',
    'anstieg gesamt',
    'höhenmeter',
    'gesamtanstieg',
    'höhenzunahme',
    'positiver höhenunterschied',
    'dénivelé positif',
    'subida total',
    'ascenso total',
    'ascension totale',
    'ascesa totale',
    'totale stijging',
    'total stigning',
  ],
  heartRate: [
    'avg hr',
    'average heart rate',
    'avg heart rate',
    'ø herzfrequenz',
    'ø hf',
    'durchschnittliche herzfrequenz',
    'fréquence cardiaque moyenne',
    'frecuencia cardiaca media',
    'fc media',
    'fc média',
    'gem. hs',
    'medelpuls',
  ],
  file: [
    'filename',
    'gpx file',
    'file',
    'dateiname',
    'nom du fichier',
    'nombre de archivo',
    'nome file',
    'bestandsnaam',
    'filnamn',
  ],
}

const KNOWN = new Map<string, ColumnFact>(
  Object.entries(HEADERS).flatMap(([fact, names]) => names.map((name) => [name, fact as ColumnFact] as const)),
)

const UNITS: Readonly<Record<string, Unit>> = {
  km: 'km',
  kilometers: 'km',
  kilometer: 'km',
  mi: 'mi',
  miles: 'mi',
  mile: 'mi',
  m: 'm',
  meters: 'm',
  metres: 'm',
  ft: 'ft',
  feet: 'ft',
}

const SECONDS: Readonly<Record<string, number>> = {
  s: 1,
  sec: 1,
  seconds: 1,
  min: 60,
  minutes: 60,
  h: 3600,
  hours: 3600,
}

const plainOf = (header: string): string =>
  header
    .normalize('NFC')
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .replace(/['’]/g, '’')
    .trim()
    .toLowerCase()

/** What a header tells, or null. */
const columnOf = (header: string, index: number): Column | null => {
  const plain = plainOf(header)
  const match = /^(.*?)\s*[([]([^)\]]*)[)\]]$/.exec(plain)
  const name = match?.[1] ?? plain
  const told = match?.[2]?.trim() ?? ''
  const fact = KNOWN.get(name) ?? KNOWN.get(name.replace(/’/g, ''))
  if (!fact) return null
  const inBrackets = <T>(units: Readonly<Record<string, T>>) =>
    Object.hasOwn(units, told) ? (units[told] ?? null) : null
  return { index, fact, unit: inBrackets(UNITS), seconds: inBrackets(SECONDS) }
}

/** The columns of a table that are known, in order; a header may come twice. */
export const columnsOf = (headers: readonly string[]): Column[] =>
  headers.flatMap((header, index) => columnOf(header, index) ?? [])

/** Whether a date is headed as in the bulk export. */
export const isBulkDate = (header: string): boolean => (BULK_DATES as readonly string[]).includes(plainOf(header))
