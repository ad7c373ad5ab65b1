import { csvText } from './csv-text.ts'
import { OWN_TABLE_NAMES, OWN_TABLES, type OwnRecord } from './own-tables.ts'

const readme = ({ practice, exportedAt, tables }: OwnRecord): string =>
  [
    `What ${practice} keeps of one runner that is the runner’s to see, as it stood at ${exportedAt}.`,
    'It holds health data: keep it safe.',
    '',
    'One table a file: UTF-8, commas, quotes where needed, the first line names the columns with their units.',
    'Days are YYYY-MM-DD where the runner is, moments are UTC. An empty cell was not asked or not answered.',
    'An apostrophe before =, +, - or @ keeps a spreadsheet from taking a text for a formula.',
    'What therapists write for each other is not in here.',
    '',
    ...OWN_TABLE_NAMES.map((name) => `${name}.csv (${tables[name].length}): ${OWN_TABLES[name].about}`),
    '',
  ].join('\r\n')

/** The record as files: a table each, and one that says what they are. */
export const ownFiles = (record: OwnRecord): { name: string; text: string }[] => [
  { name: 'README.txt', text: readme(record) },
  ...OWN_TABLE_NAMES.map((name) => {
    const { columns } = OWN_TABLES[name]
    const keys = Object.keys(columns)
    const rows = record.tables[name].map((row) => keys.map((key) => row[key] ?? null))
    return { name: `${name}.csv`, text: csvText([Object.values(columns), ...rows]) }
  }),
]
