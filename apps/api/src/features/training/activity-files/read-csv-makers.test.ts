import { describe, expect, test } from 'vitest'
import type { TableAnswers } from './read-csv.ts'
import { readFile } from './read-file.ts'

/** Stockholm in winter, whatever the day. */
const read = (text: string, answers: Partial<TableAnswers> = {}) =>
  readFile(Buffer.from(text), 'table.csv', {
    answers: { unit: null, dates: null, ...answers },
    fromWall: (wall) => wall - 3_600_000,
  })
const table = (headers: string, ...rows: string[]) => [headers, ...rows, ''].join('\n')
/** What is read of each row, or why it was not. */
const rows = (text: string, answers: Partial<TableAnswers> = {}) =>
  read(text, answers).outcomes.map((one) => {
    if (one.kind === 'broken') return one.sentence
    const { startAt, clock, sport, meters, movingSeconds, elapsedSeconds, ascentMeters, averageHeartRate } =
      one.activity
    const rounded = (value: number | null) => (value === null ? null : Math.round(value))
    return [
      startAt,
      clock,
      sport,
      rounded(meters),
      movingSeconds,
      elapsedSeconds,
      rounded(ascentMeters),
      averageHeartRate,
    ]
  })

/** Header lines as they are found in exports, with rows of the same make. */
const STRAVA =
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed,Average Speed,Elevation Gain,Elevation Loss,Elevation Low,Elevation High,Max Grade,Average Grade,Average Positive Grade,Average Negative Grade,Max Cadence,Average Cadence,Max Heart Rate,Average Heart Rate,Type,Start Time,Average Grade Adjusted Pace,Timer Time,Long Run'
const stravaRow = (first: string, second: string) =>
  `7,"Sep 12, 2018, 3:02:23 PM",Evening Run,Run,,3100,${first},170,,false,,,activities/7.fit.gz,,,3100.0,3000.0,${second},5.1,3.3,97.4,90,1,50,,,,,,,170.0,151.0,,,,3050.0,`
const STRAVA_DE =
  'Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung,Verstrichene Zeit,Distanz,Max. Herzfrequenz,Relative Leistung,Pendeln,Hinweis zur Privatsphäre für Aktivitäten,Aktivitätsausrüstung,Dateiname,Sportlergewicht,Fahrradgewicht,Verstrichene Zeit,Bewegungszeit,Distanz,Höchstgeschw.,Durchschnittliche Geschwindigkeit,Höhenzunahme,Höhenunterschied,Durchschnittliche Herzfrequenz,Art,Startzeit'
const STRAVA_FR =
  "ID de l'activité,Date de l'activité,Nom de l'activité,Type d'activité,Description de l'activité,Temps écoulé,Distance,Fréquence cardiaque max.,Effort relatif,Déplacement-transport,Note privée sur les activités,Matériel utilisé pour l'activité,Nom du fichier,Poids de l'athlète,Poids du vélo,Temps écoulé,Durée de déplacement,Distance,Vitesse max.,Vitesse moyenne,Dénivelé positif"

describe('Strava: kilometres rounded, then meters; UTC', () => {
  test('English', () => {
    expect(rows(table(STRAVA, stravaRow('10.02', '10023.4')))).toEqual([
      ['2018-09-12T15:02:23.000Z', 'exact', 'run', 10_023, 3000, 3100, 97, 151],
    ])
  })

  test('a first distance in miles is seen by the second; two that do not agree are a doubt', () => {
    expect(rows(table(STRAVA, stravaRow('6.23', '10023.4')))[0]?.[3]).toBe(10_023)
    const [odd] = read(table(STRAVA, stravaRow('10.02', '5000.0'))).outcomes
    expect(odd).toMatchObject({
      activity: { meters: 10_020, doubts: ['It tells two distances that do not agree: 10.02 and 5000.0.'] },
    })
  })

  test('the shorter table of 2019 has one distance, in kilometres', () => {
    const text = table(
      'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Commute,Activity Gear,Filename',
      '1836776031,"Sep 12, 2018, 3:02:23 PM",Evening Run,Run,,783,3.68,true,,activities/1836776031.gpx',
    )
    expect(rows(text)).toEqual([['2018-09-12T15:02:23.000Z', 'exact', 'run', 3680, null, 783, null, null]])
  })

  test('German: commas in the first columns, points in those behind them', () => {
    const text = table(
      STRAVA_DE,
      '8,"09.12.2022, 15:24:49",Runde,Lauf,"bewölkt, 0°C",3189,"9,44",,,false,"",,activities/8.gpx,,,3189.0,2070.0,9447.2,4.1,3.0,120.5,118,148.5,,',
      '9,"08.01.2023, 07:00:01",Runde,Lauf,,1801,"5,00",,,false,"",,activities/9.gpx,,,1801.0,1790.0,5003.125,4.1,3.0,20.125,20,,,',
    )
    expect(rows(text)).toEqual([
      ['2022-12-09T15:24:49.000Z', 'exact', 'lauf', 9447, 2070, 3189, 121, 148.5],
      ['2023-01-08T07:00:01.000Z', 'exact', 'lauf', 5003, 1790, 1801, 20, null],
    ])
  })

  test('French', () => {
    const text = table(
      STRAVA_FR,
      '1,"4 août 2024, 05:10:11",Sortie,Course à pied,,3600,"10,01",,,false,,,activities/1.fit.gz,,,3600.0,3500.0,10012.0,4,3,45.5',
    )
    expect(rows(text)).toEqual([['2024-08-04T05:10:11.000Z', 'exact', 'course à pied', 10_012, 3500, 3600, 46, null]])
  })
})

/** The same run and the same treadmill, as the site writes them in each language. */
const GARMIN: readonly [string, string, ...string[]][] = [
  [
    'English',
    'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Aerobic TE,Avg Run Cadence,Max Run Cadence,Avg Pace,Best Pace,Total Ascent,Total Descent,Avg Stride Length,Steps,Decompression,Best Lap Time,Number of Laps,Moving Time,Elapsed Time,Min Elevation,Max Elevation',
    'Running,2025-02-06 17:06:03,false,"Loop","5.48","447","00:31:24","153","176","3.6","153","173","5:44","4:06","215","200","1.15","4,808","No","00:02:15.3","6","00:31:08","00:32:57","-4","190"',
  ],
  [
    'German',
    'Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø Herzfrequenz,Maximale Herzfrequenz,Ø Schrittfrequenz (Laufen),Max. Schrittfrequenz (Laufen),Ø Pace,Beste Pace,Anstieg gesamt,Abstieg gesamt,Ø Schrittlänge,Training Stress Score®,Schritte,Dekompression,Beste Rundenzeit,Anzahl der Runden,Zeit in Bewegung,Verstrichene Zeit,Minimale Höhe,Maximale Höhe',
    'Running,2025-02-06 17:06:03,false,"Runde","5.48","447","00:31:24","153","176","153","173","5:44","4:06","215","200","1.15","0.0","4,808","Nein","00:02:15.3","6","00:31:08","00:32:57","-4","190"',
  ],
  [
    'German, older, with commas',
    'Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø HF,Max. HF,Aerober TE,Ø Pace,Beste Pace,Positiver Höhenunterschied,Negativer Höhenunterschied,Zeit in Bewegung,Verstrichene Zeit',
    'Running,2025-02-06 17:06:03,false,"Runde","5,48","447","00:31:24","153","176","3,6","5:44","4:06","215","200","00:31:08","00:32:57"',
  ],
  [
    'French',
    "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée,Fréquence cardiaque moyenne,Fréquence cardiaque maximale,TE aérobie,Cadence de course moyenne,Allure moyenne,Meilleure allure,Ascension totale,Descente totale,Pas,Consommation du Body Battery,Temps du meilleur circuit,Nombre de tours,Temps de déplacement,Temps écoulé,Altitude minimale,Altitude maximale",
    'Running,2025-02-06 17:06:03,false,"Sortie","5.48","447","00:31:24","153","176","3.6","153","5:44","4:06","215","200","4,404","\'-12","00:02:15.3","6","00:31:08","00:32:57","-4","190"',
  ],
  [
    'Italian',
    'Tipo di attività,Data,Preferita,Titolo,Distanza,Calorie,Tempo,FC Media,FC max,TE attività aerobica,Cadenza di corsa media,Passo medio,Passo migliore,Ascesa totale,Discesa totale,Tempo di immersione,Tempo Lap migliore,Numero di Lap,Tempo in movimento,Tempo trascorso,Quota minima,Quota massima',
    'Running,2025-02-06 17:06:03,false,"Giro","5.48","447","00:31:24","153","176","3.6","153","5:44","4:06","215","200","0:00","00:02:15.3","6","00:31:08","00:32:57","-4","190"',
  ],
  [
    'Portuguese',
    'Tipo de atividade,Data,Favorito,Título,Distância,Calorias,Tempo total,FC Média,FC máxima,Velocidade média,Velocidade máxima,Subida total,Descida total,Passos,Descompressão,Tempo da melhor volta,Número de voltas,Tempo em movimento,Tempo transcorrido,Elevação mínima,Elevação máxima',
    'Running,2025-02-06 17:06:03,false,"Volta","5.48","447","00:31:24","153","176","5:44","4:06","215","200","5,312","Não","00:02:15.3","6","00:31:08","00:32:57","-4","190"',
  ],
  [
    'Dutch',
    'Activiteittype,Datum,Favoriet,Titel,Afstand,Calorieën,Tijd,Gem. HS,Max. HS,Aëroob TE,Gem. snelheid,Max. snelheid,Totale stijging,Totale daling,Min. temp.,Decompressie,Beste rondetijd,Aantal ronden,Max. temp.,Tijd bewogen,Verstreken tijd,Minimum hoogte,Maximum hoogte',
    'Running,2025-02-06 17:06:03,false,"Ronde","5.48","447","00:31:24","153","176","3.6","10.4","14.6","215","200","12.0","Nee","00:02:15.3","6","14.0","00:31:08","00:32:57","-4","190"',
  ],
]

describe('Garmin Connect: the time on the runner’s wall, the unit asked', () => {
  test.each(GARMIN)('%s', (_, headers, row) => {
    const text = table(headers, row as string)
    expect(read(text)).toMatchObject({ outcomes: [], questions: [{ id: 'unit' }] })
    expect(rows(text, { unit: 'km' })).toEqual([
      ['2025-02-06T16:06:03.000Z', 'wall', 'running', 5480, 1868, 1977, 215, 153],
    ])
  })

  test('of whoever counts miles nobody knows whether the ascent is in feet: it is left out', () => {
    const [, headers, row] = GARMIN[0] as [string, string, string]
    expect(rows(table(headers, row), { unit: 'mi' })).toEqual([
      ['2025-02-06T16:06:03.000Z', 'wall', 'running', 8819, 1868, 1977, null, 153],
    ])
  })

  test('Spanish', () => {
    const text = table(
      'Tipo de actividad,Fecha,Título,Distancia,Calorías,Tiempo,Frecuencia cardiaca media,Ritmo medio,Ascenso total',
      'Carrera,2026-02-11 06:30:54,"Metepec Carrera","8.68","630","01:06:47","124","7:42","230"',
    )
    expect(read(text).questions).toMatchObject([{ id: 'unit' }])
    expect(rows(text, { unit: 'km' })).toEqual([
      ['2026-02-11T05:30:54.000Z', 'wall', 'carrera', 8680, 4007, null, 230, 124],
    ])
  })

  test('opened and saved again in a table program: the day without zeros, the time without seconds', () => {
    const text = table(
      'Activity Type,Date,Favorite,Title,Distance,Calories,Activity Time,Avg HR,Max HR,Elev Gain,Elev Loss',
      'Running,7/14/2020 15:36,FALSE,Loop,7.16,520,0:49:12,132,165,223,223',
    )
    expect(rows(text, { unit: 'km' })).toEqual([
      ['2020-07-14T14:36:00.000Z', 'wall', 'running', 7160, 2952, null, 223, 132],
    ])
  })
})

describe('other sites', () => {
  test('Polar Flow: one workout, its seconds below it', () => {
    const text = table(
      'Name,Sport,Date,Start time,Duration,Total distance (km),Average heart rate (bpm),Average speed (km/h),Max speed (km/h),Average pace (min/km),Max pace (min/km),Calories,Fat percentage of calories(%),Average cadence (rpm),Average stride length (cm),Running index,Training load,Ascent (m),Descent (m),Notes,Height (cm),Weight (kg),HR max,HR sit,VO2max,',
      'A B,RUNNING,20-06-2018,11:17:03,00:30:08,4.48,156,8.9,18.8,06:44,03:11,435,19,73,,43,79,21,20,"slow, warm",180.0,77.0,195,55,56,',
      'Sample rate,Time,HR (bpm),Speed (km/h),Pace (min/km),Cadence,Altitude (m),Stride length (m),Distances (m),Temperatures (C),Power (W),',
      '1,00:00:00,95,3.7,16:13,0,116,,0.70,31.3,,',
      ',00:00:01,96,3.7,16:13,0,116,,1.70,31.3,,',
    )
    expect(rows(text)).toEqual([['2018-06-20T10:17:03.000Z', 'wall', 'running', 4480, 1808, null, 21, 156]])
  })

  test('Runkeeper: the units stand in the headers, feet too', () => {
    const headers = (far: string, fast: string, high: string) =>
      `Activity Id,Date,Type,Route Name,Distance (${far}),Duration,Average Pace,Average Speed (${fast}),Calories Burned,Climb (${high}),Average Heart Rate (bpm),Friend's Tagged,Notes,GPX File`
    const row = (meters: string, climb: string) =>
      `b2a1df07,2026-02-28 08:33:29,Running,,${meters},26:11,8:06,7.41,245.0,${climb},106,"","",2026-02-28-083329.gpx`
    const expected = [['2026-02-28T07:33:29.000Z', 'wall', 'running', 3240, 1571, null, 59, 106]]
    expect(rows(table(headers('km', 'km/h', 'm'), row('3.24', '59')))).toEqual(expected)
    expect(rows(table(headers('mi', 'mph', 'ft'), row('2.0132', '193.57')))).toEqual(expected)
  })

  test('TrainingPeaks and MapMyRun tell days alone, and so no run can be told from another of that day', () => {
    const peaks = table(
      'Title,WorkoutType,WorkoutDescription,PlannedDuration,PlannedDistanceInMeters,WorkoutDay,CoachComments,DistanceInMeters,PowerAverage,HeartRateAverage,HeartRateMax,TimeTotalInHours',
      'Tempo,Run,,1,,2024-05-14,,10000,,150,165,0.86',
    )
    const mapped = table(
      'Date Submitted,Workout Date,Activity Type,Calories Burned (kCal),Distance (mi),Workout Time (seconds),Avg Pace (min/mi),Max Pace (min/mi),Avg Speed (mi/h),Max Speed (mi/h),Avg Heart Rate,Steps,Notes,Source,Link',
      '"May 6, 2025","May 6, 2025",Indoor Run / Jog,582,4.0,2036,8.48333,7.57699,7.07269,7.91871,146,5658,,Map My Fitness,',
      '"June 11, 2017","June 11, 2017",Run,315,3.08999,1215,6.55,0,9.16031,0,,3626,,,',
    )
    for (const text of [peaks, mapped])
      expect(rows(text)).toEqual([expect.stringMatching(/no time of day.*FIT, TCX or GPX/)])
  })
})

test('a distance that stands there in two units is one', () => {
  const text = table('Date,Type,Distance (km),Distance (mi),Duration', '2026-02-28 08:33,Run,10,6.214,50:00')
  expect(read(text).outcomes).toMatchObject([{ activity: { meters: 6.214 * 1609.344, doubts: [] } }])
})

test('a unit beside the number is the number’s own', () => {
  const text = table(
    'Date,Type,Distance,Duration',
    '2026-02-28 08:33,Run,6.2 mi,50:00',
    '2026-02-27 08:33,Run,10 km,50:00',
    '2026-02-26 08:33,Run,8000 m,50:00',
  )
  expect(read(text).questions).toEqual([])
  expect(rows(text).map((row) => row[3])).toEqual([9978, 10_000, 8000])
})

describe('how long', () => {
  const one = (header: string, value: string) => {
    const [read1] = read(table(`Date,Type,Distance (km),${header}`, `2026-02-28 08:33,Run,10,"${value}"`)).outcomes
    return read1?.kind === 'activity' ? [read1.activity.movingSeconds, read1.activity.doubts] : read1
  }
  test.each([
    ['Duration', '1:02:03', 3723],
    ['Duration', '45:12', 2712],
    ['Duration', '45:12,5', 2712],
    ['Duration', '00:45:12.4', 2712],
    ['Duration', '1h 02m', 3720],
    ['Duration', '1 h 2 min 3 s', 3723],
    ['Duration (min)', '62.5', 3750],
    ['Duration (min)', '62,5', 3750],
    ['Duration (h)', '1.5', 5400],
    ['Duration (seconds)', '2712', 2712],
    ['Duration (h:m:s)', '1:02:03', 3723],
  ])('%s: %s', (header, value, seconds) => expect(one(header, value)).toEqual([seconds, []]))

  test('a number without a unit is minutes or seconds, nobody knows which: a doubt', () => {
    expect(one('Duration', '62')).toEqual([
      null,
      ['“62” does not say whether it is minutes or seconds: how long it took was left out.'],
    ])
  })
})
