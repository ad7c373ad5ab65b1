import type { LibraryKind } from '@strideloom/domain/library/library-lists.ts'
import { useNavigate } from '@tanstack/react-router'
import type { Command } from '../../lib/commands.ts'
import { placeSearchWords } from '../../lib/find-items.ts'
import { usePracticeExercises, usePracticeTechniques } from '../../lib/practice-library.ts'
import { usePracticeTemplates } from '../../lib/practice-templates.ts'
import { usePracticeTests } from '../../lib/practice-tests.ts'

const KIND_WORDS: Record<LibraryKind, string> = {
  exercise: 'Exercise',
  technique: 'Technique',
  test: 'Test',
  template: 'Template',
}

type Held = { item: { id: string; name: string }; isRetired: boolean }

/** Everything of the library that is not retired, by name, or by the place that it is for. */
export const useLibraryCommands = (): Command[] => {
  const navigate = useNavigate()
  const exercises = usePracticeExercises()
  const techniques = usePracticeTechniques()
  const tests = usePracticeTests()
  const templates = usePracticeTemplates()
  const of = <H extends Held>(list: LibraryKind, all: readonly H[], words: (held: H) => string): Command[] =>
    all
      .filter(({ isRetired }) => !isRetired)
      .map((held) => ({
        id: `library-${list}-${held.item.id}`,
        group: 'Library',
        label: held.item.name,
        hint: KIND_WORDS[list],
        words: words(held),
        whenTyped: true,
        run: () =>
          void navigate({
            to: '/library',
            search: { ...(list !== 'exercise' && { list }), open: held.item.id },
          }),
      }))
  return [
    ...of('exercise', exercises, ({ item }) => placeSearchWords(item.regions)),
    ...of('technique', techniques, () => ''),
    ...of('test', tests, () => ''),
    ...of('template', templates, () => ''),
  ]
}
