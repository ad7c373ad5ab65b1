import { exercise } from '@strideloom/domain/library/exercises.ts'
import type { OwnTemplate } from '@strideloom/domain/library/own-template.ts'
import { templateCopy, templateVersion } from '@strideloom/domain/library/practice-templates.ts'
import { technique } from '@strideloom/domain/library/techniques.ts'
import { DAY_NAMES } from '@strideloom/domain/library/template-schema.ts'
import type { TemplateWay } from '@strideloom/domain/library/template-way.ts'
import { type Template, template } from '@strideloom/domain/library/templates.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { CalendarIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { placeSearchWords } from '../../../lib/find-items.ts'
import type { Shelf } from '../shelf.ts'
import { type TemplateDraft, templateDraftOf, templateFrom } from '../template-draft.ts'
import { DAY_WORDS, handsHead, PHASE_WORDS, workWords } from '../template-words.ts'
import { useItemNames } from '../use-item-names.ts'
import classes from './item-detail.module.css'
import { TemplateFields } from './template-fields.tsx'

type Item = Template | OwnTemplate

const regionsOf = ({ massage }: Item) => [...new Set(massage.flatMap(({ regions }) => regions))]

type HandsOn = Item['massage'][number]

/** Each work with what it asks: "Soleus, stripping: pressure 5, 8 min". */
const workLines = ({ works }: HandsOn, nameOf: (id: string) => string): string[] =>
  works.map((work) => `${workWords(work, nameOf)}: pressure ${work.pressure}, ${work.minutes} min`)

const waysOf = (item: Item): TemplateWay[] => ('ways' in item ? (item.ways ?? []) : [])

/** "Heel raise, right: Tuesday, Friday" */
const wayWords = ({ exercise: id, dose: { side }, weekdays }: TemplateWay, nameOf: (id: string) => string): string =>
  `${nameOf(id)}${side === 'left' || side === 'right' ? `, ${side}` : ''}: ${
    weekdays.length === 7 ? 'every day' : weekdays.flatMap((day) => DAY_WORDS[DAY_NAMES[day - 1] ?? 'mon']).join(', ')
  }`

const Body = ({ item }: { item: Item }) => {
  const { exerciseName, techniqueName } = useItemNames()
  const { goal, entry, exitCriteria, easyRuns, note, strengthSessions, dailyMobility, massage } = item
  const ways = waysOf(item)
  const texts = [
    ['For', entry],
    ['Done when', exitCriteria],
    ['Easy running', easyRuns],
    ['Note', note],
  ].filter(([, words]) => words !== '')
  return (
    <>
      <p>{goal}</p>
      {texts.map(([title, words]) => (
        <section key={title}>
          <h3>{title}</h3>
          <p className={classes.about}>{words}</p>
        </section>
      ))}
      <section>
        <h3>Exercises of the week</h3>
        {strengthSessions.map(({ id, day, slots }) => (
          <Lines key={id} title={DAY_WORDS[day]} lines={slots.map((slot) => exerciseName(slot.exercise))} />
        ))}
        {dailyMobility.length > 0 && <Lines title="Every day" lines={dailyMobility.map(exerciseName)} />}
        {ways.length > 0 && <Lines title="In another way too" lines={ways.map((way) => wayWords(way, exerciseName))} />}
      </section>
      {massage.length > 0 && (
        <section>
          <h3>Hands-on work</h3>
          {massage.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two sessions of a kept block may stand on the same day
            <details key={`${at}/${handsHead(one)}`}>
              <summary className={classes.fold}>{handsHead(one)}</summary>
              <ul className={classes.cues}>
                {workLines(one, techniqueName).map((words, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same work may come back at the end of a session
                  <li key={`${index}/${words}`}>{words}</li>
                ))}
              </ul>
            </details>
          ))}
        </section>
      )}
    </>
  )
}

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <div className={classes.lines}>
    <h4>{title}</h4>
    <ul className={classes.cues}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </div>
)

const shippedName = (id: string): string => exercise(id)?.name ?? technique(id)?.name ?? id

/** The templates: a whole block of work to lay into a program, from the builder. */
export const TEMPLATE_SHELF: Shelf<Template, OwnTemplate, TemplateDraft> = {
  kind: 'template',
  example: 'Calf, marathon, taper…',
  hint: 'Choose a template to see what it holds. Lay it for runners from here, or into a block from the builder.',
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
    {
      label: 'In another way too',
      words: waysOf(item)
        .map((way) => wayWords(way, shippedName))
        .join(' · '),
    },
    {
      label: 'Hands-on work',
      words: item.massage.map((one) => `${handsHead(one)} (${workLines(one, shippedName).join('; ')})`).join(' · '),
    },
  ],
  Body,
  shipped: template,
  version: templateVersion,
  copy: templateCopy,
  draftOf: templateDraftOf,
  read: templateFrom,
  Fields: TemplateFields,
}
