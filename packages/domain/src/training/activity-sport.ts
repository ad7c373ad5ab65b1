/** `other` is a sport that is no run; `unknown` is none told, or a word that nobody here knows. */
export type SportKind = 'run' | 'walk' | 'other' | 'unknown'

/** Finds any of the words as a whole word, so that "crunches" is no run. */
const anyOf = (...words: string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(${words.join('|').replace(/ /g, '\\s+')})(?!\\p{L})`, 'u')

/*
 * Words as devices and web sites write them, in English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian,
 * Finnish, Polish and Czech, a line for each where there are several. FIT, TCX and GPX name sports in English.
 */
const RUN = anyOf(
  'run|runs|running|jog|jogging|trailrun|trailrunning|virtualrun|treadmill|orienteering',
  'lauf|laufen|traillauf|laufband|straßenlauf|bahnlauf|bahnlaufen|geländelauf|hallenlauf|ultralauf|hindernislauf|joggen',
  'course|course à pied|courir|tapis roulant|tapis de course',
  'carrera|correr|cinta de correr|corrida|corsa',
  'hardlopen|hardloop|loopband|trailrennen',
  'löpning|löpband|terränglöpning|traillöpning|banlöpning',
  'løb|løbebånd|trailløb|løping|løp|tredemølle|terrengløping',
  'juoksu|juoksumatto|polkujuoksu|bieg|bieganie|běh|běhání',
)
const WALK = anyOf(
  'walk|walking|hike|hiking|trekking|snowshoe|snowshoeing',
  'gehen|wandern|wanderung|spaziergang|spazieren|marche|randonnée',
  'caminar|caminata|senderismo|camminata|escursionismo|caminhada|wandelen|wandeling',
  'promenad|gång|vandring|gåtur|gange|kävely|spacer|marsz|chůze',
)
/** Where a word for running stands beside one of these, it is another sport: "course de vélo", "wheelchair run". */
const OTHER = anyOf(
  'bike|biking|cycle|cycling|ride|virtualride|ebikeride|mtb|spinning|handcycle|wheelchair|rollstuhl|fauteuil|motorcycling|driving',
  'rad|radfahren|radfahrt|fahrrad|vélo|cyclisme|ciclismo|bici|bicicleta|bicicletta|fietsen|cykling|sykling|pyöräily|rower|kolarstwo',
  'swim|swimming|open water|schwimmen|natation|natación|nuoto|natação|zwemmen|simning|svømming|uinti',
  'row|rowing|rudern|kayaking|canoeing|paddling|sail|sailing|surf|surfing|windsurf|kitesurf',
  'ski|skiing|nordicski|langlauf|skilanglauf|snowboard|skate|skating|inlineskate|rollerski',
  'strength|weight|weights|weighttraining|kettlebell|krafttraining|gewichtstraining|musculation|styrketräning',
  'yoga|pilates|elliptical|crosstrainer|crosstrain|crossfit|hiit|stairstepper|stair stepper|stair climbing|jump rope|meditation',
  'golf|tennis|padel|squash|badminton|soccer|football|basketball|volleyball|boxing|dance|climb|climbing|bouldering',
  'transition|multisport|brick',
)
/** Another sport where no word for running stands beside it: "training" is, "training run" is a run. */
const OTHER_ALONE = anyOf('workout|training|cardio|fitness equipment|triathlon|duathlon')

/** Numbers that one web site's old GPX files carry in place of a word. */
const NUMBERS: ReadonlyMap<string, SportKind> = new Map([
  ['1', 'other'],
  ['4', 'walk'],
  ['9', 'run'],
  ['10', 'walk'],
])

/** "TrailRun" and "trail_running" are two words each; a phone's health store writes its own name before each. */
const wordsOf = (sport: string): string =>
  sport
    .replace(/^HKWorkoutActivityType/i, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[\s_/.-]+/g, ' ')
    .trim()

/** What a device's word for a sport means. Walked and run is walked: nobody's walk becomes a run unasked. */
export const kindOfSport = (sport: string | null): SportKind => {
  const words = wordsOf(sport ?? '')
  const told = NUMBERS.get(words)
  if (told) return told
  if (OTHER.test(words)) return 'other'
  if (WALK.test(words)) return 'walk'
  if (RUN.test(words)) return 'run'
  return OTHER_ALONE.test(words) ? 'other' : 'unknown'
}

/** What the run was on, where the word says it. */
export const surfaceOfSport = (sport: string | null): 'treadmill' | 'track' | 'trail' | null => {
  if (sport === null) return null
  if (
    /treadmill|laufband|tapis|cinta|esteira|löpband|løbebånd|tredemølle|juoksumatto|loopband|indoor|virtu/i.test(sport)
  )
    return 'treadmill'
  if (/track|bahnlauf|banlöpning|piste|pista/i.test(sport)) return 'track'
  return /trail|gelände|terräng|terreng|polku|sentier|montaña/i.test(sport) ? 'trail' : null
}
