import type { OwnTemplate } from './own-template.ts'
import { type Chosen, copyName, type LibraryEdit, type PracticeItem, practiceItems } from './practice-items.ts'
import { TEMPLATES, type Template } from './templates.ts'

/** A template that is chosen to be laid. */
export type ChosenTemplate = Chosen<Template, OwnTemplate>
/** A template as the practice has it. */
export type PracticeTemplate = PracticeItem<Template, OwnTemplate>

/** The templates as the practice has them, in the order of the library, its own after them. */
export const practiceTemplates = (edits: readonly LibraryEdit<OwnTemplate>[]): PracticeTemplate[] =>
  practiceItems(TEMPLATES, edits)

/** The practice's version of a template to begin a change from. */
export const templateVersion = ({ item, own }: ChosenTemplate): OwnTemplate => own ?? item

/** A copy to change. */
export const templateCopy = (chosen: ChosenTemplate, id: string): OwnTemplate => ({
  ...templateVersion(chosen),
  id,
  name: copyName(chosen.item.name),
})
