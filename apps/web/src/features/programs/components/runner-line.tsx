import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { sentenceOf } from '../../../lib/server-error.ts'
import { type Laying, type Outlook, useTemplateOutlook } from '../template-hooks.ts'
import type { Step } from '../use-one-by-one.ts'
import { PHASE_WORDS } from '../words.ts'
import type { NamedRunner } from './search-runners.tsx'
import classes from './template-sheets.module.css'

/** "From Mon 7 Dec, back from Lucia 10 km: Build 4 weeks, Taper 1 week; 12 exercises, hands-on work for Left calf." */
const outlookWords = ({ startDay, race, blocks, exercises, hands }: Outlook): string =>
  [
    `${startDay ? `A draft from ${formatDay(startDay)}` : 'A draft'}${race ? `, back from ${race.name} on ${formatDay(race.day)}` : ''}: ${blocks
      .map(({ phase, weeks }) => `${PHASE_WORDS[phase]} ${formatCount(weeks, 'week')}`)
      .join(', ')}`,
    `${formatCount(exercises, 'exercise')}${hands.length > 0 ? `, hands-on work for ${hands.join(', ')}` : ''}.`,
  ].join('; ')

/** One runner: what a template will become for them, what stands in the way, and what became of it. */
export const RunnerLine = ({
  runner: { id, name },
  laying,
  step,
  onAgain,
  onTakeBack,
}: {
  runner: NamedRunner
  laying: Laying | null
  step: Step<string> | null
  onAgain: () => void
  onTakeBack: (runnerId: string, programId: string) => Promise<void>
}) => {
  const { data, isError, error, refetch } = useTemplateOutlook(id, step?.kind === 'done' ? null : laying)
  const [trouble, setTrouble] = useState<string | null>(null)
  return (
    <li className={classes.line}>
      <div className={classes.head}>
        <b>{name}</b>
        {step?.kind === 'running' && <Tag>Laying…</Tag>}
        {step?.kind === 'done' && (
          <>
            <Tag tone="done">Draft</Tag>
            <Link to="/runners/$runnerId/program/$programId" params={{ runnerId: id, programId: step.result }}>
              Open it
            </Link>
            <Button
              look="quiet"
              onClick={() => {
                setTrouble(null)
                onTakeBack(id, step.result).catch((reason) => setTrouble(sentenceOf(reason)))
              }}
            >
              Undo<span className={classes.hidden}> for {name}</span>
            </Button>
          </>
        )}
      </div>
      {data && step?.kind !== 'done' && <p>{data.stop ?? outlookWords(data)}</p>}
      {isError && (
        <Notice kind="warn" compact action={<Button onClick={() => void refetch()}>Try again</Button>}>
          {sentenceOf(error)}
        </Notice>
      )}
      {data && data.against.length > 0 && step?.kind !== 'done' && (
        <Notice kind="warn" compact title="Look first:">
          <ul className={classes.against}>
            {data.against.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      {step?.kind === 'failed' && (
        <Notice kind="block" compact announce title="Not laid." action={<Button onClick={onAgain}>Try again</Button>}>
          {step.sentence}
        </Notice>
      )}
      {trouble && (
        <Notice kind="block" compact announce>
          {trouble}
        </Notice>
      )}
    </li>
  )
}
