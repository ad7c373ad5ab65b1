import type { JudgedContributor, Reasoning } from '@strideloom/domain/assessments/contributors.ts'
import {
  evidenceWords,
  missingWords,
  outcomeWords,
  stateWords,
} from '@strideloom/domain/assessments/contributors-words.ts'
import { minutesOf } from '@strideloom/domain/assessments/test-families.ts'
import { assessmentTest } from '@strideloom/domain/library/tests.ts'
import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { CheckIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { MissingIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { Link } from '@tanstack/react-router'
import { newId } from '../../../lib/new-id.ts'
import { type StoredFinding, useRetireContributor, useSaveContributor } from '../hooks.ts'
import { openTests } from '../open-tests.ts'
import { placeInSentence } from '../place-words.ts'
import { confidenceWord, testName } from '../verdict-words.ts'
import classes from './contributors-part.module.css'
import panel from './place-panel.module.css'

/** What may contribute, with what was measured for and against it, and the test that would tell. */
export const ContributorsPart = ({
  runnerId,
  finding,
  reasoning,
}: {
  runnerId: string
  finding: StoredFinding
  reasoning: Reasoning
}) => {
  const open = openTests(reasoning.contributors)
  return (
    <section className={panel.part} aria-label="What may contribute">
      <div className={panel.partHead}>
        <h3>What may contribute</h3>
        {open.length > 0 && (
          <Link
            to="/runners/$runnerId/assessment/tests"
            params={{ runnerId }}
            search={{ only: open.join(','), focus: open[0] }}
            className={buttonClass({ look: 'secondary' })}
          >
            Test what is open: {formatCount(open.length, 'test')}, {minutesOf(open)} min
          </Link>
        )}
      </div>
      <p>{outcomeWords(reasoning)}</p>
      <ul className={panel.rows}>
        {reasoning.contributors.map((contributor) => (
          <ContributorRow key={contributor.id} runnerId={runnerId} finding={finding} contributor={contributor} />
        ))}
      </ul>
    </section>
  )
}

const TONES = { supported: 'warn', open: 'plain', 'not supported': 'done' } as const

const ContributorRow = ({
  runnerId,
  finding,
  contributor,
}: {
  runnerId: string
  finding: StoredFinding
  contributor: JudgedContributor
}) => {
  const { id, label, kind, region, side, state, evidence, missing, confidence } = contributor
  const save = useSaveContributor()
  const retire = useRetireContributor(runnerId)
  const suspected = finding.contributors.find(({ patternContributor }) => patternContributor === id)
  const next = openTests([contributor])
  const suspect = () =>
    suspected
      ? retire(suspected.id, suspected.label)
      : save.mutate({
          runnerId,
          contributor: {
            id: newId(),
            findingId: finding.id,
            kind,
            region,
            side,
            patternContributor: id,
            label,
            note: '',
          },
        })
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <span className={panel.inline}>
          <b className={classes.label}>{label}</b>
          <Tag
            tone={TONES[state]}
            icon={
              state === 'open' ? <MissingIcon size={12} /> : state === 'supported' ? undefined : <CheckIcon size={12} />
            }
          >
            {stateWords(state)}
          </Tag>
          {region && side && <span className={panel.quiet}>{placeInSentence({ region, side })}</span>}
        </span>
        {evidence.map((one) => (
          <span key={evidenceWords(one)} data-met={one.met || undefined} className={classes.evidence}>
            {evidenceWords(one)}
          </span>
        ))}
        {missing.map((one) => (
          <span key={missingWords(one)} className={panel.quiet}>
            {missingWords(one)}
          </span>
        ))}
        {evidence.length > 0 && (
          <span className={panel.quiet}>Confidence in the cut-off: {confidenceWord(confidence)}.</span>
        )}
      </span>
      <span className={classes.actions}>
        {next.map((test) => (
          <Link
            key={test}
            to="/runners/$runnerId/assessment/tests"
            params={{ runnerId }}
            search={{ only: next.join(','), focus: test }}
            className={buttonClass({ look: 'quiet' })}
          >
            Test {testName(assessmentTest(test)).toLowerCase()}
          </Link>
        ))}
        <Button
          aria-pressed={suspected !== undefined}
          aria-label={`${suspected ? 'Suspected' : 'Suspect it'}: ${label}`}
          look={suspected ? 'secondary' : 'quiet'}
          icon={suspected && <CheckIcon size={14} />}
          busy={save.isPending}
          onClick={suspect}
        >
          {suspected ? 'Suspected' : 'Suspect it'}
        </Button>
      </span>
    </li>
  )
}
