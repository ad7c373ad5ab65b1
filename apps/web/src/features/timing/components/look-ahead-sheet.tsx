import { changesBetween, sameChanges, settingsIn } from '@strideloom/domain/outlook/practice-changes.ts'
import { ruleReasonSchema } from '@strideloom/domain/timing/override-schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useState } from 'react'
import { domainCode, fieldErrors, sentenceOf } from '../../../lib/server-error.ts'
import { queryClient } from '../../../lib/trpc.ts'
import { rulesOptions, sent, useSaveRules } from '../hooks.ts'
import type { RulesDraft } from '../use-rules-draft.ts'
import { changeWords } from '../words.ts'
import { LookAheadPart } from './look-ahead-part.tsx'
import classes from './look-ahead-sheet.module.css'

/** Before it is saved: what changes, what it would have meant, and why it is done. */
export const LookAheadSheet = ({ draft, onClose }: { draft: RulesDraft; onClose: () => void }) => {
  const save = useSaveRules()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const changes = changesBetween(draft.saved, draft.draft)
  const withNumbers = !sameChanges(settingsIn(draft.saved), settingsIn(draft.draft))
  const submit = async () => {
    const read = ruleReasonSchema.safeParse(reason)
    setError(read.success ? null : (read.error.issues[0]?.message ?? 'Say why.'))
    if (!read.success) return
    try {
      const { ruleSet } = await save.mutateAsync({
        id: save.id,
        basedOn: draft.basedOn,
        overrides: sent(draft.draft),
        reason: read.data,
      })
      showToast({ sentence: `Saved. The practice judges by rules ${ruleSet} from now on.` })
      onClose()
    } catch (failed) {
      setError(fieldErrors(failed).reason ?? null)
    }
  }
  const movedOn = domainCode(save.error) === 'record-moved-on'
  return (
    <Sheet
      open
      wide
      side="end"
      onClose={onClose}
      title="What this would change"
      footer={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button look="main" busy={save.isPending} disabled={changes.length === 0} onClick={submit}>
            Save for the practice
          </Button>
        </>
      }
    >
      <div className={classes.parts}>
        <section aria-labelledby="rule-changes" className={classes.part}>
          <h3 id="rule-changes">The change</h3>
          <ul className={classes.changes}>
            {changes.map((change) => (
              <li key={`${change.rule} ${change.what}`}>
                <b>{change.rule}</b> {changeWords(change)}
              </li>
            ))}
            {changes.length === 0 && <li>Nothing any more: the rules stand like this already.</li>}
          </ul>
        </section>
        <LookAheadPart overrides={draft.draft} withNumbers={withNumbers} />
        <section className={classes.part}>
          <TextField
            label="Why the rules are changed"
            hint="Colleagues read it in the history, months later."
            required
            lines={2}
            maxLength={500}
            value={reason}
            onChange={(text) => {
              setReason(text)
              setError(null)
            }}
            error={error}
          />
          {save.isError && error === null && (
            <Notice
              kind="block"
              announce
              title="Not saved. Your changes are still here."
              action={
                movedOn && (
                  <Button onClick={() => void queryClient.invalidateQueries(rulesOptions()).then(() => save.reset())}>
                    Take theirs in
                  </Button>
                )
              }
            >
              {sentenceOf(save.error)}
            </Notice>
          )}
        </section>
      </div>
    </Sheet>
  )
}
