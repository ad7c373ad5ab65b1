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

export type Unit = 'km' | 'mi' | 'm'
export type Column = { index: number; fact: ColumnFact; unit: Unit | null }

/**
 * Headers of the watch makers' and training sites' tables, in the languages that are known here, lower case, without the unit in brackets.
 * A header that is not here is left alone.
 */
const HEADERS: Readonly<Record<ColumnFact, readonly string[]>> = {
  date: [
    'date',
    'activity date',
    'start date',
    'start',
    'date & time',
    'datum',
    'aktivitätsdatum',
    'startdatum',
    'fecha',
    'fecha de la actividad',
    'date de l’activité',
    'date de lactivité',
    'data',
    'data attività',
    'data da atividade',
    'aktivitetsdatum',
    'dato',
    'päivämäärä',
    'workout date',
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
    'verstreken tijd',
    'förfluten tid',
    'total elapsed time',
  ],
  duration: [
    'time',
    'duration',
    'total time',
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
    'durchschnittliche herzfrequenz',
    'fréquence cardiaque moyenne',
    'frecuencia cardiaca media',
    'fc media',
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
}

/** What a header tells, or null. */
const columnOf = (header: string, index: number): Column | null => {
  const plain = header
    .normalize('NFC')
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .replace(/['’]/g, '’')
    .trim()
    .toLowerCase()
  const match = /^(.*?)\s*[([]([^)\]]*)[)\]]$/.exec(plain)
  const name = match?.[1] ?? plain
  const fact = KNOWN.get(name) ?? KNOWN.get(name.replace(/’/g, ''))
  return fact ? { index, fact, unit: UNITS[match?.[2]?.trim() ?? ''] ?? null } : null
}

/** The columns of a table that are known, in order; a header may come twice. */
export const columnsOf = (headers: readonly string[]): Column[] =>
  headers.flatMap((header, index) => columnOf(header, index) ?? [])
