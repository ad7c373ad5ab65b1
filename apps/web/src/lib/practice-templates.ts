import { type PracticeTemplate, practiceTemplates } from '@strideloom/domain/library/practice-templates.ts'
import { useMemo } from 'react'
import { useLibraryEdits } from './practice-library.ts'

/** The templates as the practice has them, retired ones too. By themselves: they are the largest part of the library. */
export const usePracticeTemplates = (): PracticeTemplate[] => {
  const { edits } = useLibraryEdits()
  return useMemo(() => practiceTemplates(edits?.template ?? []), [edits])
}
