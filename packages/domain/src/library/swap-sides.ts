import type { OwnTemplate } from './own-template.ts'
import { mirrored } from './region-side.ts'
import type { Template } from './templates.ts'

const OTHER: Readonly<Record<string, string>> = { left: 'right', right: 'left', Left: 'Right', Right: 'Left' }

/** Left for right and right for left, in words as they stand in titles: "Left calf" becomes "Right calf". */
export const swappedWords = (text: string): string =>
  text.replace(/\b(?:left|right|Left|Right)\b/g, (word) => OTHER[word] ?? word)

/** The side of an exercise on the other side; each, and not one-sided, stay. */
export const swappedSide = <S extends string>(side: S): S => (OTHER[side] ?? side) as S

/** A template with left for right everywhere: its hands-on work, how its exercises are done, its titles and its goal. Its name stays. */
export const swappedTemplate = <T extends Template | OwnTemplate>(template: T): T => ({
  ...template,
  goal: swappedWords(template.goal),
  massage: template.massage.map(({ works, title, ...hands }) => ({
    ...hands,
    ...(title !== undefined && { title: swappedWords(title) }),
    works: works.map(({ side, ...work }) => ({ ...work, ...(side !== undefined && { side: mirrored(side) }) })),
  })),
  ...('doses' in template &&
    template.doses && {
      doses: Object.fromEntries(
        Object.entries(template.doses).map(([id, dose]) => [id, { ...dose, side: swappedSide(dose.side) }]),
      ),
    }),
})
