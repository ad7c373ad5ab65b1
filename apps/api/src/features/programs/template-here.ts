import { createHash } from 'node:crypto'
import type { Tx } from '@strideloom/db/client.ts'
import { practiceExercises } from '@strideloom/domain/library/practice-exercises.ts'
import { practiceTechniques } from '@strideloom/domain/library/practice-techniques.ts'
import { practiceTemplates } from '@strideloom/domain/library/practice-templates.ts'
import { practiceChoose } from '@strideloom/domain/programs/practice-choose.ts'
import type { Choose } from '@strideloom/domain/programs/propose-pairing.ts'
import { type AnyTemplate, partsOfTemplate } from '@strideloom/domain/programs/template-parts.ts'
import { notFound } from '../../trpc/errors.ts'
import type { PracticeScope } from '../../trpc/scope.ts'
import { listEdits } from '../library/library-store.ts'

/** A template as the practice has it now, and how its ids are read there. `version`: the practice's edits of it; 0 as shipped. */
export type TemplateHere = { template: AnyTemplate; version: number; isRetired: boolean; choose: Choose }

/** @throws not found for a template that neither is shipped nor the practice's */
export const templateHere = async (tx: Tx, scope: PracticeScope, id: string): Promise<TemplateHere> => {
  const edits = await listEdits(tx, scope)
  const found = practiceTemplates(edits.template).find(({ item }) => item.id === id)
  if (!found) throw notFound()
  const edit = edits.template.find((one) => one.id === id)
  return {
    template: found.item,
    version: edit?.item ? edit.revision : 0,
    isRetired: found.isRetired,
    choose: practiceChoose(practiceExercises(edits.exercise), practiceTechniques(edits.technique)),
  }
}

/**
 * A mark of all that laying or pushing a template takes from the practice: the template and its version, its own exercises and
 * techniques as they are now. What was looked at is what is written where both have the same mark.
 */
export const seenOf = ({ template, version, choose }: TemplateHere, swapped: boolean): string =>
  createHash('sha256')
    .update(JSON.stringify([template.id, version, template, partsOfTemplate(template, choose, swapped)]))
    .digest('hex')
    .slice(0, 32)
