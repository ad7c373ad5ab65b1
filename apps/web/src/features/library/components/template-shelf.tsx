import { exercise } from '@strideloom/domain/library/exercises.ts'
import type { OwnTemplate } from '@strideloom/domain/library/own-template.ts'
import { templateCopy, templateVersion } from '@strideloom/domain/library/practice-templates.ts'
import { technique } from '@strideloom/domain/library/techniques.ts'
import { type Template, template } from '@strideloom/domain/library/templates.ts'
import { shortRegionName } from '@strideloom/domain/programs/place-words.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { CalendarIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { placeSearchWords } from '../../../lib/find-items.ts'
import type { Shelf } from '../shelf.ts'
import { type TemplateDraft, templateDraftOf, templateFrom } from '../template-draft.ts'
import { DAY_WORDS, PHASE_WORDS } from '../template-words.ts'
import { useItemNames } from '../use-item-names.ts'
import classes from './item-detail.module.css'
import { TemplateFields } from './template-fields.tsx'

type Item = Template | OwnTemplate

const regionsOf = ({ massage }: Item) => [...new Set(massage.flatMap(({ regions }) => regions))]

const handsWords = ({ massage }: Item, name: (id: string) => string): string[] =>
  massage.map(
    ({ week, day, minutes, pressure, works }) =>
      `Week ${week}, ${DAY_WORDS[day]}, ${minutes} min, up to ${pressure}: ${[
        ...new Set(
          works.map(
            (work) =>
              `${shortRegionName(work.region).toLowerCase()} ${name(work.technique)
                .replace(/ \([^)]*\)/, '')
                .toLowerCase()}`,
          ),
        ),
      ].join(', ')}`,
  )

const Body = ({ item }: { item: Item }) => {
  const { exerciseName, techniqueName } = useItemNames()
  const { goal, entry, exitCriteria, easyRuns, note, strengthSessions, dailyMobility, massage } = item
  return (
    <>
      <p>{goal}</p>
      {entry !== '' && <p className={classes.about}>For: {entry}</p>}
      {exitCriteria !== '' && <p className={classes.about}>Done when: {exitCriteria}</p>}
      {easyRuns !== '' && <p className={classes.about}>Easy running: {easyRuns}</p>}
      {note !== '' && <p className={classes.about}>{note}</p>}
      <section>
        <h3>Exercises of the week</h3>
        <ul className={classes.cues}>
          {strengthSessions.map(({ id, day, slots }) => (
            <li key={id}>
              {DAY_WORDS[day]}: {slots.map((slot) => exerciseName(slot.exercise)).join(', ')}
            </li>
          ))}
          {dailyMobility.length > 0 && <li>Every day: {dailyMobility.map(exerciseName).join(', ')}</li>}
        </ul>
      </section>
      {massage.length > 0 && (
        <section>
          <h3>Hands-on work</h3>
          <ul className={classes.cues}>
            {handsWords(item, techniqueName).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const shippedName = (id: string): string => exercise(id)?.name ?? technique(id)?.name ?? id

/** The templates: a whole block of work to lay into a program, from the builder. */
export const TEMPLATE_SHELF: Shelf<Template, OwnTemplate, TemplateDraft> = {
  kind: 'template',
  example: 'Calf, marathon, taper…',
  hint: 'Choose a template to see what it holds. It is laid into a block from the builder, under “More” of the block.',
  glyph: (_, size) => <CalendarIcon size={size} />,
  about: ({ goal }) => goal,
  amount: ({ weeks }) => formatCount(weeks, 'week'),
  words: (item) => [item.goal, item.entry, item.note, placeSearchWords(regionsOf(item))].join(' '),
  regions: regionsOf,
  facts: (item) => [
    { label: 'Weeks', words: String(item.weeks) },
    {
      label: 'Phases',
      words: item.blocks.map(({ weeks, phase }) => `${weeks}: ${PHASE_WORDS[phase] ?? phase}`).join(', '),
    },
    { label: 'Hands-on', words: formatCount(item.massage.length, 'session') },
  ],
  texts: (item) => [
    { label: 'Goal', words: item.goal },
    { label: 'For', words: item.entry },
    { label: 'Done when', words: item.exitCriteria },
    { label: 'Easy running', words: item.easyRuns },
    { label: 'Note', words: item.note },
    {
      label: 'Exercises',
      words: item.strengthSessions
        .map(({ day, slots }) => `${DAY_WORDS[day]}: ${slots.map((slot) => shippedName(slot.exercise)).join(', ')}`)
        .join(' · '),
    },
    { label: 'Every day', words: item.dailyMobility.map(shippedName).join(', ') },
  ],
  Body,
  shipped: template,
  version: templateVersion,
  copy: templateCopy,
  draftOf: templateDraftOf,
  read: templateFrom,
  Fields: TemplateFields,
}
