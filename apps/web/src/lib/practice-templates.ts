import { type PracticeTemplate, practiceTemplates } from '@strideloom/domain/library/practice-templates.ts'
import { useMemo } from 'react'
import { useLibraryEdits } from './practice-library.ts'

/** The templates as the practice has them, retired ones too. By themselves: they are the largest part of the library. */
export const usePracticeTemplates = (): PracticeTemplate[] => {
  const { edits } = useLibraryEdits()
  return useMemo(() => practiceTemplates(edits?.template ?? []), [edits])
}

/** How often the practice has saved a template until now: the version that a block is laid from; 0 as shipped. */
export const useTemplateVersion = (): ((id: string) => number) => {
  const { edits } = useLibraryEdits()
  return (id) => {
    const edit = edits?.template.find((one) => one.id === id)
    return edit?.item ? edit.revision : 0
  }
}
