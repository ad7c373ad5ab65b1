import type { EditContext } from '@strideloom/domain/programs/edit-context.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { useCallback, useState } from 'react'
import { useBuilder } from './builder-context.ts'

/**
 * Edits from fields: what is wrong is said at its field and not sent, and typing on in one field is one step of undo.
 * `about` names the record, so that fields of two records are two groups.
 */
export const useFieldEdits = (about: string) => {
  const { edit } = useBuilder()
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  /** Tries it; gives the complaint, or null. */
  const tryEdit = useCallback(
    (field: string, label: string, change: (program: Program, context: EditContext) => Program): string | null => {
      const outcome = edit(label, change, { group: `${about} ${field}`, quiet: true })
      const message = outcome.kind === 'refused' ? outcome.message : null
      setErrors((before) => {
        const { [field]: _, ...rest } = before
        return message === null ? rest : { ...rest, [field]: message }
      })
      return message
    },
    [edit, about],
  )
  // a field that is left shows what is kept
  const settle = useCallback(() => setErrors({}), [])
  return { errors, tryEdit, settle }
}
