import { choices } from '@strideloom/domain/library/practice-items.ts'
import { type ChosenTest, type PracticeTest, practiceTests } from '@strideloom/domain/library/practice-tests.ts'
import { useMemo } from 'react'
import { useLibraryEdits } from './practice-library.ts'

/** The tests as the practice has them, retired ones too. By themselves: who plans measures nothing. */
export const usePracticeTests = (): PracticeTest[] => {
  const { edits } = useLibraryEdits()
  return useMemo(() => practiceTests(edits?.test ?? []), [edits])
}

/** The tests that may be chosen. */
export const useTestChoices = (): readonly ChosenTest[] => {
  const tests = usePracticeTests()
  return useMemo(() => choices(tests), [tests])
}
