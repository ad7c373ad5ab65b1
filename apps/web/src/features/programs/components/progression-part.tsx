import { exerciseOf } from '@strideloom/domain/programs/exercise-of.ts'
import { previewWeeks } from '@strideloom/domain/programs/preview-weeks.ts'
import type { ProgressionRule } from '@strideloom/domain/programs/progression-rule.ts'
import { readRule } from '@strideloom/domain/programs/read-rule.ts'
import { misfitOf } from '@strideloom/domain/programs/rule-misfit.ts'
import { ruleWords } from '@strideloom/domain/programs/rule-words.ts'
import type { Prescription } from '@strideloom/domain/programs/schema.ts'
import { setRule } from '@strideloom/domain/programs/set-rule.ts'
import { usualRuleWords } from '@strideloom/domain/programs/usual-rule.ts'
import { useMemo } from 'react'
import { useBuilder } from '../builder-context.ts'
import { useFieldEdits } from '../use-field-edits.ts'
import { prescribedWords } from '../words.ts'
import { LiveText } from './live-text.tsx'
import classes from './panel.module.css'
import { PreviewTable } from './preview-table.tsx'
import { RuleFields } from './rule-fields.tsx'

/** How a prescription goes on: one sentence, the same in fields, and what comes of it week by week. */
export const ProgressionPart = ({ prescription }: { prescription: Prescription }) => {
  const { id, dose, rule } = prescription
  const { program, today, guard } = useBuilder()
  const { errors, tryEdit } = useFieldEdits(`${id} rule`)
  const known = exerciseOf(prescription)
  const thresholds = guard?.placing.thresholds ?? null
  const { blocks, prescriptions, workouts } = program
  const weeks = useMemo(
    () => thresholds && previewWeeks({ blocks, prescriptions, workouts }, prescription, today, thresholds),
    [blocks, prescriptions, workouts, prescription, today, thresholds],
  )
  if (!known || !thresholds) return null
  const usual = usualRuleWords(known, dose, thresholds)
  const name = prescribedWords(prescription)
  const write = (field: string, next: ProgressionRule | null) =>
    tryEdit(field, `changed how ${name} goes on`, (before) => setRule(before, id, next))
  const read = (text: string): string | null => {
    if (text.trim() === '' || /^as usual\b/i.test(text.trim())) return write('sentence', null)
    const found = readRule(text)
    return 'problem' in found ? found.problem : (misfitOf(found.rule, dose) ?? write('sentence', found.rule))
  }
  const misfit = rule ? misfitOf(rule, dose) : null
  return (
    <section className={classes.group} aria-label="How it goes on">
      <h3>How it goes on</h3>
      <LiveText
        key={id}
        label="In a sentence"
        lines={3}
        maxLength={300}
        value={rule ? ruleWords(rule) : usual}
        onCommit={read}
      />
      <RuleFields rule={rule ?? null} dose={dose} errors={errors} onChange={write} />
      {misfit && <p className={classes.error}>{misfit}</p>}
      {weeks && weeks.length > 0 && (
        <PreviewTable
          weeks={weeks}
          caption={
            rule?.kind === 'done' && rule.asked
              ? 'If it is done as the rule waits for'
              : 'If everything is done as asked'
          }
        />
      )}
    </section>
  )
}
