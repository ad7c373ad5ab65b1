/** `other` is a sport that is no run; `unknown` is none told, or a word that nobody here knows. */
export type SportKind = 'run' | 'walk' | 'other' | 'unknown'

/**
 * Words for running, as devices and web sites write them (English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish,
 * Norwegian, Finnish, Polish, Czech). Found as whole words, so that "crunches" is no run.
 */
const RUN =
  /(^|[^\p{L}])(run|running|jog|jogging|virtualrun|trailrun|laufen|lauf|traillauf|trailrunning|laufband|straßenlauf|bahnlaufen|bahnlauf|geländelauf|course|course à pied|courir|carrera|correr|corrida|corsa|hardlopen|hardloop|trailrennen|löpning|löpband|löb|løb|løping|løp|juoksu|juoksumatto|bieg|bieganie|běh|běhání|treadmill|tapis roulant)(?![\p{L}])/u
const WALK =
  /(^|[^\p{L}])(walk|walking|hike|hiking|gehen|wandern|wanderung|spaziergang|spazieren|marche|randonnée|caminar|caminata|senderismo|camminata|escursionismo|wandelen|wandeling|promenad|vandring|gåtur|kävely|spacer|marsz|chůze)(?![\p{L}])/u
/** Where a word for running stands beside one of these, it is another sport: "course de vélo", "wheelchair run". */
const OTHER =
  /(^|[^\p{L}])(bike|biking|cycling|ride|virtualride|ebikeride|rad|radfahren|fahrrad|vélo|cyclisme|ciclismo|bici|bicicletta|fietsen|cykling|sykling|pyöräily|rower|kolarstwo|swim|swimming|schwimmen|natation|natación|nuoto|zwemmen|simning|svømming|row|rowing|rudern|ski|skiing|nordicski|snowboard|skate|inlineskate|wheelchair|handcycle|workout|training|weighttraining|weight training|strength|krafttraining|krafttraining|yoga|pilates|elliptical|crosstrainer|stairstepper|golf|tennis|soccer|football|climbing|bouldering|transition|multisport|fitness_equipment|motorcycling|driving|sailing|kayaking|canoeing|surfing|generic workout)(?![\p{L}])/u

/** Numbers that one web site's old GPX files carry in place of a word. */
const NUMBERS: Readonly<Record<string, SportKind>> = { 1: 'other', 9: 'run', 10: 'walk', 4: 'walk' }

/** What a device's word for a sport means. */
export const kindOfSport = (sport: string | null): SportKind => {
  if (sport === null) return 'unknown'
  // "TrailRun" and "trail_running" are two words each.
  const words = sport
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[_/.-]+/g, ' ')
    .trim()
  if (words in NUMBERS) return NUMBERS[words] ?? 'unknown'
  if (OTHER.test(words)) return 'other'
  if (RUN.test(words)) return 'run'
  return WALK.test(words) ? 'walk' : 'unknown'
}

/** What the run was on, where the word says it. */
export const surfaceOfSport = (sport: string | null): 'treadmill' | 'track' | 'trail' | null => {
  if (sport === null) return null
  if (/treadmill|laufband|tapis|löpband|juoksumatto|indoor|virtual|loopband/i.test(sport)) return 'treadmill'
  if (/track|bahnlauf|piste/i.test(sport)) return 'track'
  return /trail|gelände|sentier|montaña/i.test(sport) ? 'trail' : null
}
