import type { Confidence } from './library/ids.ts'
import {
  type Setting,
  type SettingGroups,
  type SettingId,
  settingAt,
  settingValue,
  type ThresholdsOf,
  thresholdAt,
} from './setting.ts'

/**
 * Rules as a document: what a clinician reads instead of code (`npm run rules`). Each noun tells its own rules from its data
 * and named constants; numbers are written nowhere twice.
 */
export type RuleTable = {
  readonly title: string
  readonly intro?: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What the rows tell, where they are thresholds. */
  readonly lines?: readonly RuleLine[]
}

export type RulePage = {
  readonly title: string
  readonly intro: readonly string[]
  readonly tables: readonly RuleTable[]
}

/** A number of a line, as the practice has it. */
export type LineSetting = { readonly id: string; readonly setting: Setting; readonly value: number }

/** A threshold, a band or a way of counting beside the timing rules. */
export type RuleLine = {
  /** What it is called where it is shown: "sign S1", "two low weeks". */
  readonly id: string
  readonly when: string
  readonly means: string
  /** Of the shipped numbers; "-" where the practice has its own. */
  readonly confidence: Confidence
  readonly source: string
  /** The numbers that a practice may change; none where nothing of it can be chosen. */
  readonly settings?: readonly LineSetting[]
  readonly isOwn?: boolean
  /** Why no practice changes it, where that is not only that it says what is counted. */
  readonly fixed?: string
}

/** Keeps runners safe: the same everywhere. */
export const SAFE = 'it keeps runners safe'

/** Makes lines of some settings: a line is told with the practice's numbers, and without a confidence where they are its own. */
export const linesOf =
  <Groups extends SettingGroups>(groups: Groups) =>
  (
    thresholds: ThresholdsOf<Groups>,
    ids: readonly SettingId<Groups>[],
    line: Pick<RuleLine, 'id' | 'when' | 'means' | 'confidence' | 'source'>,
  ): RuleLine => {
    const settings = ids.flatMap((id): LineSetting[] => {
      const [setting, value] = [settingAt(groups, id), thresholdAt(thresholds, id)]
      return setting === undefined || value === undefined ? [] : [{ id, setting, value }]
    })
    const isOwn = settings.some(({ setting, value }) => value !== setting.shipped)
    return { ...line, settings, ...(isOwn && { isOwn, confidence: '-' as const }) }
  }

/** "1 to 3 of 5" */
export const settingRange = (setting: Setting): string =>
  setting.options ? setting.options.join(' or ') : `${setting.least} to ${settingValue(setting, setting.most)}`

/** What a practice may change of a line: "A stride counts as short from here down: 2 (1 to 3 of 5)". */
const changeable = ({ settings = [], fixed }: RuleLine): string =>
  settings.length > 0
    ? settings
        .map(
          ({ setting, value }) =>
            `${setting.words}: ${setting.options ? settingValue(setting, value) : value} (${settingRange(setting)})`,
        )
        .join('; ')
    : `nothing: ${fixed ?? 'it says what is counted'}`

export const linesTable = (title: string, lines: readonly RuleLine[], intro: readonly string[] = []): RuleTable => ({
  title,
  intro,
  columns: ['What', 'When', 'What it means', 'Confidence', 'Source', 'A practice may change'],
  rows: lines.map((line) => [line.id, line.when, line.means, line.confidence, line.source, changeable(line)]),
  lines,
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
