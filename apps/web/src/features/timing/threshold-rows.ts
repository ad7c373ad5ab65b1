import { sentence } from '@strideloom/domain/assessments/number-words.ts'
import type { Confidence } from '@strideloom/domain/library/ids.ts'
import { factsPage } from '@strideloom/domain/outlook/facts-page.ts'
import { thresholdPages } from '@strideloom/domain/outlook/threshold-pages.ts'
import { type SettingChange, thresholdsWith } from '@strideloom/domain/progress/setting-changes.ts'
import type { LineSetting, RuleLine } from '@strideloom/domain/rule-page.ts'
import { type Filter, hasWords } from './search.ts'

/** A threshold, a band or a way of counting beside the timing rules, as it would be under a draft. */
export type ThresholdRow = {
  key: string
  /** What it is called, once among all of them. */
  name: string
  when: string
  means: string
  /** Of the shipped numbers. */
  confidence: Confidence
  source: string
  numbers: readonly LineSetting[]
  /** Why no practice changes it; null where it may. */
  fixed: string | null
  /** How it is told as it is shipped, where the practice has numbers of its own. */
  shipped: { when: string; means: string } | null
  /** Another than what is saved. */
  isTouched: boolean
  /** Another than what is shipped. */
  isOwn: boolean
}

export type ThresholdGroupRows = { id: string; title: string; rows: ThresholdRow[] }

const tablesBy = (changes: readonly SettingChange[]) =>
  [factsPage, ...thresholdPages(thresholdsWith(changes))].flatMap(({ tables }) =>
    tables.flatMap(({ title, lines }) => (lines ? [{ title, lines }] : [])),
  )

const valuesOf = ({ settings = [] }: RuleLine): string => settings.map(({ value }) => value).join(' ')

/** Why nothing of a line can be chosen. */
const FIXED = 'it says what is counted, the same in every practice'

/** Every line as it would be under a draft, in its group, beside what is saved and what is shipped. */
export const thresholdRows = (
  draft: readonly SettingChange[],
  saved: readonly SettingChange[],
): ThresholdGroupRows[] => {
  const [stored, shipped] = [tablesBy(saved), tablesBy([])]
  const names = shipped.flatMap(({ lines }) => lines.map(({ id }) => id))
  return tablesBy(draft).map(({ title, lines }, table) => ({
    id: `numbers-${table}`,
    title,
    rows: lines.map((line, index): ThresholdRow => {
      const was = stored[table]?.lines[index] ?? line
      const asShipped = shipped[table]?.lines[index] ?? line
      const { id, settings = [] } = line
      const isOwn = line.isOwn === true
      return {
        key: `${table} ${index}`,
        // Bands of one thing share a name.
        name: names.filter((name) => name === id).length > 1 ? `${id}, ${asShipped.when}` : id,
        when: sentence(line.when),
        means: line.means,
        confidence: asShipped.confidence,
        source: line.source,
        numbers: settings,
        fixed: settings.length > 0 ? null : (line.fixed ?? FIXED),
        shipped: isOwn ? { when: sentence(asShipped.when), means: asShipped.means } : null,
        isTouched: valuesOf(line) !== valuesOf(was),
        isOwn,
      }
    }),
  }))
}

/** Lines that have every word that was typed, and are of the practice's own making where only those are asked for. */
export const foundThresholds = (groups: readonly ThresholdGroupRows[], filter: Filter): ThresholdGroupRows[] =>
  groups
    .map((group) => ({
      ...group,
      rows: group.rows.filter(
        (row) =>
          (!filter.onlyOwn || row.isOwn || row.isTouched) &&
          hasWords(
            [
              group.title,
              row.name,
              row.when,
              row.means,
              row.source,
              ...row.numbers.map(({ setting }) => setting.words),
            ],
            filter.search,
          ),
      ),
    }))
    .filter(({ rows }) => rows.length > 0)
