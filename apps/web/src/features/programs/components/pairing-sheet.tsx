import { readingsFrom } from '@strideloom/domain/assessments/readings.ts'
import { suggestPatterns } from '@strideloom/domain/assessments/suggest-patterns.ts'
import type { Intent, PatternId } from '@strideloom/domain/library/ids.ts'
import { PATTERN_REGIONS, PATTERNS, pattern as patternOf } from '@strideloom/domain/library/patterns.ts'
import { type Side, sideOn } from '@strideloom/domain/library/region-side.ts'
import { addPairing } from '@strideloom/domain/programs/add-pairing.ts'
import { phaseToCome } from '@strideloom/domain/programs/block-days.ts'
import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { proposePairing } from '@strideloom/domain/programs/propose-pairing.ts'
import { programSchema } from '@strideloom/domain/programs/schema.ts'
import { classNames } from '@strideloom/ui/class-names.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { useState } from 'react'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { optionsOf } from '../../../lib/options-of.ts'
import { useChoose } from '../../../lib/practice-library.ts'
import { useBuilder } from '../builder-context.ts'
import { type FindingRow, useFindings } from '../finding-hooks.ts'
import { STATE_WORDS } from '../finding-words.ts'
import { reasonedOffers } from '../reasoned-offers.ts'
import { INTENT_WORDS } from '../words.ts'
import classes from './forms.module.css'
import { OfferList } from './offer-list.tsx'

/** "+ Finding": what it answers, the work that is offered for it with its reasons, and one press to add. */
export const PairingSheet = ({
  open,
  findingId,
  onClose,
}: {
  open: boolean
  findingId: string | null
  onClose: () => void
}) => {
  const { runnerId } = useBuilder()
  const page = useFindings(runnerId)
  return (
    <Sheet open={open} onClose={onClose} title="A pairing: the finding and its work" wide>
      {page.isError ? (
        <NotLoaded title="The findings could not be loaded." error={page.error} onRetry={page.refetch} />
      ) : page.data ? (
        <PairingForm page={page.data} findingId={findingId} onClose={onClose} />
      ) : (
        <Skeleton lines={4} label="Loading the findings" />
      )}
    </Sheet>
  )
}

type Page = NonNullable<ReturnType<typeof useFindings>['data']>

const STATES = ['restricted', 'changed', 'watch', 'normal']

/** What is offered first: what has a pattern, then what may drive it, then the more serious state. */
const urgency = ({ pattern: known, role, state }: FindingRow): number =>
  (known === null ? 100 : 0) + (role === 'driver' ? 0 : 10) + STATES.indexOf(state)

const findingWords = ({ region, side, state, day }: FindingRow): string =>
  `${placeTitle(region, side)}, ${STATE_WORDS[state]}, ${formatDay(day)}`

const PairingForm = ({ page, findingId, onClose }: { page: Page; findingId: string | null; onClose: () => void }) => {
  const { program, edit, select, context, today } = useBuilder()
  const answered = new Set(Object.values(program.pairings).map((pairing) => pairing.findingId))
  const findings = page.findings
    .filter(({ state }) => state !== 'normal')
    .sort((a, b) => Number(answered.has(a.id)) - Number(answered.has(b.id)) || urgency(a) - urgency(b))
  const suggestionsFor = (finding: FindingRow) =>
    suggestPatterns([finding], [...readingsFrom(page.assessments), ...page.older], page.about).filter(({ reasons }) =>
      reasons.some((reason) => 'findingId' in reason),
    )
  const begin = (finding: FindingRow | undefined) => ({
    findingId: finding?.id ?? '',
    pattern: (finding ? (finding.pattern ?? suggestionsFor(finding)[0]?.pattern ?? '') : '') as PatternId | '',
    side: (finding?.side ?? 'left') as Side,
    title: finding ? placeTitle(finding.region, finding.side) : '',
  })
  const [form, setForm] = useState(() => begin(findings.find(({ id }) => id === findingId) ?? findings[0]))
  const [intent, setIntent] = useState<Intent>('corrective')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [more, setMore] = useState<ReadonlySet<string>>(new Set())
  const [titleError, setTitleError] = useState<string | undefined>()

  const finding = findings.find(({ id }) => id === form.findingId)
  const suggested = finding ? suggestionsFor(finding) : []
  const place = form.pattern ? PATTERN_REGIONS[form.pattern][0] : undefined
  const side = place ? sideOn(place, form.side) : form.side
  const reasoned = form.pattern ? reasonedOffers(page, form.pattern, side, today) : null

  const choose = useChoose()
  const add = () => {
    const title = programSchema.shape.title.safeParse(form.title)
    setTitleError(title.error?.issues[0]?.message)
    if (!title.success) return
    const head = { findingId: form.findingId || null, title: title.data, intent }
    const { offers } = reasoned ?? {}
    const proposal =
      offers && form.pattern
        ? proposePairing(
            {
              ...offers,
              manual: offers.manual.filter((one) => !left.has(`${one.region} hands`)),
              mobility: offers.mobility.filter((one) => !left.has(one.exercise)),
              strength: offers.strength.filter((one) => !left.has(one.exercise)),
              prehab: [
                ...offers.prehab.filter((one) => !left.has(one.exercise)),
                ...offers.more.filter((one) => more.has(one.exercise)),
              ],
            },
            { ...head, pattern: form.pattern, phase: phaseToCome(program, today) },
            {},
            choose,
          )
        : { ...head, pattern: null, works: [], exercises: [] }
    const before = new Set<string>()
    const outcome = edit(
      `added the pairing ${title.data}`,
      (now) => {
        for (const id of Object.keys(now.pairings)) before.add(id)
        return addPairing(now, proposal, context)
      },
      {
        offerUndo:
          proposal.exercises.length > 0
            ? `${title.data} added, with ${formatCount(proposal.exercises.length, 'exercise')} on their days.`
            : `${title.data} added. Choose its work under Pairings.`,
      },
    )
    if (outcome.kind !== 'done') return
    const added = Object.keys(outcome.program.pairings).find((id) => !before.has(id))
    if (added) select({ kind: 'pairing', id: added })
    onClose()
  }

  const toggle = (set: ReadonlySet<string>, key: string): ReadonlySet<string> => {
    const next = new Set(set)
    if (!next.delete(key)) next.add(key)
    return next
  }

  return (
    <div className={classes.form}>
      <div className={classNames(classes.pair, classes.wordy)}>
        <SelectField
          label="Finding"
          value={form.findingId}
          onChange={(id) => {
            setForm(begin(findings.find((one) => one.id === id)))
            setLeft(new Set())
            setMore(new Set())
          }}
          options={findings.map((one) => ({ value: one.id, label: findingWords(one) }))}
          empty="None: an assumption, and marked as one"
          data-autofocus
        />
        <SelectField
          label="Pattern it may fit"
          value={form.pattern}
          onChange={(value) => {
            const id = value as PatternId | ''
            setForm({
              ...form,
              pattern: id,
              title: form.title || (id ? patternOf(id).label : ''),
            })
            setLeft(new Set())
            setMore(new Set())
          }}
          options={[
            ...suggested.map(({ pattern: id }) => ({ value: id, label: `${patternOf(id).label} (by region)` })),
            ...PATTERNS.filter(({ id }) => !suggested.some((one) => one.pattern === id)).map(({ id, label }) => ({
              value: id,
              label,
            })),
          ]}
          empty="None: choose the work myself"
        />
      </div>
      <div className={classes.pair}>
        <TextField
          label="Title"
          value={form.title}
          onChange={(title) => setForm({ ...form, title })}
          error={titleError}
          maxLength={80}
          required
        />
        <SelectField
          label="Hands-on work is"
          value={intent}
          onChange={(value) => setIntent(value as Intent)}
          options={optionsOf(INTENT_WORDS)}
        />
        {!finding && (
          <SelectField
            label="Side"
            value={form.side}
            onChange={(value) => setForm({ ...form, side: value as Side })}
            options={[
              { value: 'left', label: 'Left' },
              { value: 'right', label: 'Right' },
              { value: 'both', label: 'Both' },
            ]}
          />
        )}
      </div>
      {!finding && (
        <Notice kind="warn" compact>
          Without a finding this is an assumption. It can be planned, and stays marked until a finding stands behind it.
        </Notice>
      )}
      {reasoned ? (
        <OfferList
          {...reasoned}
          intent={intent}
          left={left}
          more={more}
          onLeft={(key) => setLeft(toggle(left, key))}
          onMore={(key) => setMore(toggle(more, key))}
        />
      ) : (
        <p className={classes.say}>No pattern: the pairing starts empty, and its work is added from the library.</p>
      )}
      <div className={classes.stuck}>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="main" big onClick={add}>
          Add pairing
        </Button>
      </div>
    </div>
  )
}
