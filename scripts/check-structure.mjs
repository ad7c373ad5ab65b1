// The house's rules that a type checker cannot hold (docs/decisions/0001-house.md). Each complaint says where the file or
// import belongs. Run on its own with `npm run structure`; part of `npm test`.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NOUNS = [
  'people',
  'training',
  'assessments',
  'library',
  'record',
  'programs',
  'timing',
  'sessions',
  'logs',
  'progress',
  'outlook',
  'briefs',
  'needs',
  'reminders',
]
/** In domain a noun may import those before it; people stands beside and is imported by nobody else there. */
const ORDER = [
  'calendar',
  'library',
  'record',
  'assessments',
  'training',
  'timing',
  'programs',
  'sessions',
  'logs',
  'progress',
  'outlook',
  'briefs',
  'needs',
  'reminders',
]
const BANNED_NAMES = new Set([
  'index',
  'utils',
  'util',
  'helpers',
  'helper',
  'types',
  'services',
  'service',
  'common',
  'misc',
  'shared',
  'lib',
])

/** Which packages a folder may import, beside itself. */
const MAY_IMPORT = {
  'packages/domain': [],
  'packages/ui': [],
  'packages/db': ['domain'],
  'packages/fixtures': ['domain', 'db'],
  'apps/api': ['domain', 'db', 'fixtures'],
  'apps/web': ['domain', 'ui', 'api'],
  'apps/e2e': ['domain', 'db', 'fixtures', 'api'],
  'apps/bench': ['domain', 'db', 'fixtures', 'api'],
}

/** Files of the api that may reach the database: stores, start-up, scopes' own lookup, set-up of tests. */
const REACHES_DB =
  /(-store\.ts|\/store\.ts|\/testing\/|\.test\.ts|src\/[^/]+\.ts|src\/http\/|src\/trpc\/|runner-scope\.ts)/

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"\n;]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

/** Imports of a source text: `{ from, isType }`. */
export const importsOf = (text) =>
  [...text.matchAll(IMPORT)].map((match) => ({ from: match[2] ?? match[3], isType: match[1] !== undefined }))

/**
 * Complaints about one file.
 * @param {string} path from the root, with forward slashes
 * @param {string} text its source
 * @returns {string[]} sentences
 */
export const complaintsAbout = (path, text) => {
  const complaints = []
  const say = (sentence) => complaints.push(`${path}: ${sentence}`)
  const home = path.split('/').slice(0, 2).join('/')
  const name = posix.basename(path).replace(/\.(test\.)?(tsx?|mjs)$/, '')
  const isRoute = path.startsWith('apps/web/src/routes/')
  if (BANNED_NAMES.has(name) && !isRoute)
    say(`the name “${name}” says nothing. Name the file by what it is or does, and import it directly (no barrels).`)
  if (name !== name.toLowerCase() && !isRoute && !path.endsWith('routeTree.gen.ts'))
    say('write file names in kebab-case, so that they are the same on every file system.')

  if (/@media[^{]*width: \d+px/.test(text))
    say('write widths of media queries in em (px ÷ 16): whoever reads with larger text then gets the narrower layout.')

  const feature = /^(apps\/(?:api|web)\/src\/features|packages\/domain\/src)\/([^/]+)\//.exec(path)
  if (feature && feature[2] !== 'calendar' && !NOUNS.includes(feature[2]))
    say(
      `“${feature[2]}” is none of the nouns (${NOUNS.join(', ')}). Put it under the noun it belongs to, or write a decision for a new one.`,
    )

  for (const { from, isType } of importsOf(text)) {
    const local = from.startsWith('.')
    const target = local ? posix.normalize(posix.join(posix.dirname(path), from)) : from
    if (local && !/\.(tsx?|mjs|css|svg|json)$/.test(from))
      say(`import “${from}” with its extension, as Node and the browser will see it.`)
    if (
      local &&
      !target.startsWith(`${home}/`) &&
      !path.startsWith('scripts/') &&
      !/\.config\.ts$/.test(path) &&
      !path.includes('.test.')
    )
      say(`“${from}” leaves ${home}. Import it as @strideloom/….`)
    const ours = /^@strideloom\/([a-z-]+)/.exec(from)?.[1]
    if (ours && home in MAY_IMPORT && `packages/${ours}` !== home && `apps/${ours}` !== home) {
      if (!MAY_IMPORT[home].includes(ours))
        say(
          `${home} may not import ${ours}. Allowed: ${MAY_IMPORT[home].join(', ') || 'nothing of ours'}. Move what you need down to where both may see it.`,
        )
      if (home === 'apps/web' && ours === 'api' && !isType)
        say('web imports api by type only: write `import type`. What both need at run time belongs to packages/domain.')
      if (home === 'apps/api' && ours === 'db' && !isType && !REACHES_DB.test(path))
        say('only a store, start-up or test set-up reaches the database. Move the query into the feature’s store.')
    }
    if (home === 'packages/domain' && !local && from !== 'zod' && !path.includes('.test.'))
      say(`domain imports zod and nothing else, not “${from}”. Ids, today and now arrive as arguments.`)
    if (path.startsWith('packages/domain/src/') && local && !path.includes('.test.')) {
      const mine = path.split('/')[3]
      const theirs = target.split('/')[3]
      const [a, b] = [ORDER.indexOf(mine), ORDER.indexOf(theirs)]
      if (mine !== theirs && theirs && !/\.ts$/.test(theirs)) {
        if (b >= 0 && a >= 0 && b > a)
          say(
            `${mine} may not import ${theirs}: the order is ${ORDER.join(' ← ')}. Let the later noun import the earlier one.`,
          )
        if (theirs === 'people' && mine !== 'people')
          say(`people stands beside the other nouns; pass what ${mine} needs as an argument.`)
      }
    }
    if (from === 'recharts' && !path.startsWith('packages/ui/src/charts/'))
      say('recharts is imported by packages/ui/src/charts alone, so that it loads only where a chart is on screen.')
    const web = /^apps\/web\/src\/features\/([^/]+)\//.exec(path)
    const other = /^apps\/web\/src\/features\/([^/]+)\/(components\/)?/.exec(target)
    if (web && local && other && other[1] !== web[1])
      say(
        `feature ${web[1]} imports feature ${other[1]}. Let a route compose the two, or move the shared part to packages/ui or lib.`,
      )
    if (path.startsWith('apps/web/src/lib/') && target.startsWith('apps/web/src/features/'))
      say('lib is below features: it may not import them.')
    const runnerSide = path.startsWith('apps/web/src/features/logs/') || /routes\/_runner\./.test(path)
    if (runnerSide && !path.includes('.test.') && (from === 'zod' || from.startsWith('@mantine/')))
      say(`the runner’s screens load neither zod nor Mantine (B6). Use packages/ui, and let the server decide.`)
  }
  return complaints
}

const SKIP = new Set(['node_modules', 'dist', 'generated', 'data', '.git', '.turbo'])

/** Every source file below a folder. */
const sources = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIP.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory()
      ? sources(path)
      : /\.(tsx?|mjs|css)$/.test(entry.name) && !entry.name.endsWith('.d.ts')
        ? [path]
        : []
  })

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = ['packages', 'apps'].flatMap((folder) => sources(join(root, folder)))
  const complaints = files.flatMap((file) =>
    complaintsAbout(relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')),
  )
  for (const complaint of complaints) console.error(complaint)
  if (complaints.length > 0) {
    console.error(`\n${complaints.length} places do not fit the house (docs/decisions/0001-house.md).`)
    process.exit(1)
  }
  process.stdout.write(`The house stands: ${files.length} files.\n`)
}
