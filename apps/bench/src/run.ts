import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { type Measured, passes, reachesAim } from './figure.ts'
import { activityImport } from './figures/activity-import.ts'
import { brief } from './figures/brief.ts'
import { carrying } from './figures/carrying.ts'
import { cheapestProcedure } from './figures/cheapest-procedure.ts'
import { builder, firstScreen } from './figures/first-screen.ts'
import { guard } from './figures/guard.ts'
import { logSaved } from './figures/log-saved.ts'
import { logsReplayed } from './figures/logs-replayed.ts'
import { phoneToday } from './figures/phone-today.ts'
import { placing } from './figures/placing.ts'
import { start } from './figures/start.ts'
import { whoNeedsMe } from './figures/who-needs-me.ts'

// `npm run bench`, or `npm run bench -- B4 B6` for some. Ends with 1 when a figure falls short of its pass.
const FIGURES = [
  brief,
  whoNeedsMe,
  logSaved,
  cheapestProcedure,
  firstScreen,
  builder,
  carrying,
  phoneToday,
  guard,
  placing,
  activityImport,
  logsReplayed,
  start,
]

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const verdict = (measured: Measured): string =>
  !passes(measured) ? 'FALLS SHORT' : reachesAim(measured) ? 'PASS, aim reached' : 'PASS'
const number = (value: number): string => value.toFixed(value >= 100 ? 0 : 2)

const asked = process.argv.slice(2).filter((word) => word !== '--')
const unknown = asked.filter((id) => !FIGURES.some((figure) => figure.id === id))
if (unknown.length > 0) {
  print(`There is no figure ${unknown.join(', ')}. There are ${FIGURES.map(({ id }) => id).join(', ')}.`)
  process.exit(2)
}

print(
  `Node ${process.versions.node}, ${cpus().length} processors. Medians of interleaved rounds; the spread stands in brackets.\n`,
)
const report: { id: string; title: string; results: (Measured & { verdict: string })[] }[] = []
for (const figure of FIGURES.filter(({ id }) => asked.length === 0 || asked.includes(id))) {
  const results = (await figure.measure()).map((measured) => ({ ...measured, verdict: verdict(measured) }))
  report.push({ id: figure.id, title: figure.title, results })
  for (const { value, unit, spread, pass, aim, sides, atLeast, verdict: word, notes, falls } of results) {
    const bound = atLeast ? '≥' : '≤'
    print(`${figure.id}  ${figure.title}`)
    print(
      `     ${number(value)} ${unit} [${number(spread[0])} to ${number(spread[1])}]  ${sides}  pass ${bound} ${pass}, aim ${bound} ${aim}  ${word}`,
    )
    for (const note of [...(notes ?? []), ...(falls ? [`falls short: ${falls}`] : [])]) print(`       ${note}`)
  }
}
writeFileSync(
  new URL('../report.json', import.meta.url),
  `${JSON.stringify({ node: process.versions.node, report }, null, 2)}\n`,
)
const short = report.flatMap(({ id, results }) => results.filter((result) => !passes(result)).map(() => id))
print(short.length === 0 ? '\nEvery figure passes.' : `\nFalls short: ${short.join(', ')}.`)
process.exit(short.length === 0 ? 0 : 1)
