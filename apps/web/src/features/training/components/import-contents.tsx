import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import type { DistanceUnit } from '@strideloom/ui/format/amount.ts'
import { type Choice, type Choices, chooseAll, countTaken } from '../import-choice.ts'
import type { Item, Preview } from '../import-hooks.ts'
import type { ImportParts } from '../import-parts.ts'
import { fillsWords, sportWords } from '../import-words.ts'
import type { ImportAnswers } from '../send-file.ts'
import { AlikeRow } from './alike-row.tsx'
import { ImportMonths } from './import-months.tsx'
import { ImportQuestions } from './import-questions.tsx'
import { ImportRow } from './import-row.tsx'
import classes from './import-runs.module.css'
import { ImportSection } from './import-section.tsx'
import { ListedBySteps } from './listed-by-steps.tsx'
import { OtherParts } from './other-parts.tsx'

type Props = {
  shown: Preview
  parts: ImportParts<Item>
  /** What else is in it, a line each. */
  facts: readonly string[]
  choices: Choices
  onChoices: (choices: Choices) => void
  onAnswer: (answers: ImportAnswers) => boolean
  timeZone: TimeZone
  unit: DistanceUnit
  /** Who told the runs that stand: "You", "Maya". */
  whose: string
}

/** Everything in a file: what is asked first, then what is new, then what is left out and why. */
export const ImportContents = (props: Props) => {
  const { shown, parts, facts, choices, onChoices, onAnswer, timeZone, unit, whose } = props
  const choose = (key: string, choice: Choice) => onChoices(new Map(choices).set(key, choice))
  const all = (items: readonly Item[]) => (isTaken: boolean) => onChoices(chooseAll(items, choices, isTaken))
  const row = { choices, onChoose: choose, timeZone, unit }
  const isWall = shown.items.some(({ told }) => told.clock === 'wall')
  return (
    <div className={classes.contents}>
      {(facts.length > 0 || isWall) && (
        <ul className={classes.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
          {isWall && <li>The table names no zone: its times are read as in {timeZone}.</li>}
        </ul>
      )}
      {shown.questions.length > 0 && (
        <ImportQuestions
          questions={shown.questions}
          onAnswer={onAnswer}
          isMain={countTaken(shown.items, choices) === 0}
        />
      )}
      {parts.alike.length > 0 && (
        <ImportSection title="Is it the same run?">
          <ListedBySteps items={parts.alike} of={(item) => <AlikeRow key={item.key} item={item} {...row} />} />
        </ImportSection>
      )}
      {parts.unnamed.length > 0 && (
        <ImportSection title="Were these runs?" onAll={all(parts.unnamed)} count={parts.unnamed.length}>
          <ListedBySteps
            items={parts.unnamed}
            of={(item) => <ImportRow key={item.key} item={item} {...row} note={sportWords(item)} />}
          />
        </ImportSection>
      )}
      {parts.doubted.length > 0 && (
        <ImportSection title="Is this right?" onAll={all(parts.doubted)} count={parts.doubted.length}>
          <ListedBySteps
            items={parts.doubted}
            of={(item) => <ImportRow key={item.key} item={item} {...row} note={item.doubts.join(' ')} />}
          />
        </ImportSection>
      )}
      {parts.fresh.length > 0 && (
        <ImportSection title="New runs">
          <ImportMonths items={parts.fresh} onAll={(items, isTaken) => all(items)(isTaken)} {...row} />
        </ImportSection>
      )}
      {parts.completing.length > 0 && (
        <ImportSection
          title="Completes a run that stands"
          onAll={all(parts.completing)}
          count={parts.completing.length}
        >
          <ListedBySteps
            items={parts.completing}
            of={(item) => <ImportRow key={item.key} item={item} {...row} note={fillsWords(item, whose, row)} />}
          />
        </ImportSection>
      )}
      <OtherParts parts={parts} broken={shown.broken} {...row} />
    </div>
  )
}
