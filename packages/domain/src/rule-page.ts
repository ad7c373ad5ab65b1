import type { Confidence } from './library/ids.ts'

/**
 * Rules as a document: what a clinician reads instead of code (`npm run rules`). Each noun tells its own rules from its data
 * and named constants; numbers are written nowhere twice.
 */
export type RuleTable = {
  readonly title: string
  readonly intro?: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export type RulePage = {
  readonly title: string
  readonly intro: readonly string[]
  readonly tables: readonly RuleTable[]
}

/** A threshold, a band or a way of counting beside the timing rules. No practice changes these yet. */
export type RuleLine = {
  /** What it is called where it is shown: "sign S1", "two low weeks". */
  readonly id: string
  readonly when: string
  readonly means: string
  readonly confidence: Confidence
  readonly source: string
}

export const linesTable = (title: string, lines: readonly RuleLine[], intro: readonly string[] = []): RuleTable => ({
  title,
  intro,
  columns: ['What', 'When', 'What it means', 'Confidence', 'Source'],
  rows: lines.map(({ id, when, means, confidence, source }) => [id, when, means, confidence, source]),
})

/** A cell keeps its line and its column, whatever is in it. */
const cell = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\n', ' ')
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

const tableLines = ({ title, intro = [], columns, rows }: RuleTable): string[] => [
  `### ${title}`,
  '',
  ...intro.flatMap((paragraph) => [paragraph, '']),
  row(columns),
  row(columns.map(() => '---')),
  ...rows.map(row),
  '',
]

/** A page as Markdown, with a table of contents left to whoever prints several. */
export const pageMarkdown = ({ title, intro, tables }: RulePage): string =>
  [`## ${title}`, '', ...intro.flatMap((paragraph) => [paragraph, '']), ...tables.flatMap(tableLines)].join('\n')
