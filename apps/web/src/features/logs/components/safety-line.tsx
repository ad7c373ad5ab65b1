import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { ChevronRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { Suspense, useState } from 'react'
import type { OwnSafety } from '../safety.ts'
import { SafetySaidToday, SafetySheet } from '../safety-code.ts'
import type { SafetyDraft, SafetyTold } from '../safety-draft.ts'
import classes from './safety.module.css'

const counted = (count: number, word: string): string => (count === 0 ? '' : `${count} ${word}`)

/** What is behind the line, in a few words: not sent, said, standing, or what is asked. */
const hint = ({ today, stands }: OwnSafety, draft: SafetyDraft): string => {
  const open = Object.keys(draft).length
  if (open > 0) return open === 1 ? 'One answer is not sent yet' : `${open} answers are not sent yet`
  const by = (reply: string) => today.filter((one) => one.reply === reply).length
  const said = [counted(by('yes'), 'yes'), counted(by('no'), 'no'), counted(by('unknown'), 'not sure')].filter(Boolean)
  if (said.length > 0) return `Answered today: ${said.join(', ')}`
  if (stands.length > 0)
    return stands.length === 1
      ? 'You said yes to one: does it still hold?'
      : `You said yes to ${stands.length}: do they still hold?`
  return 'Illness, injury, swelling, tingling, medicines'
}

type Props = { own: OwnSafety; timeZone: TimeZone; told: SafetyTold; onTold: (told: SafetyTold) => void }

/** One line at the end of the check-in that opens the safety questions; what was said today stands below it. */
export const SafetyLine = ({ own, timeZone, told, onTold }: Props) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={classes.part}>
      <button type="button" className={classes.line} onClick={() => setOpen(true)}>
        <span>
          <b>Anything of this since yesterday?</b>
          <small>{hint(own, told.draft)}</small>
        </span>
        <ChevronRight size={16} />
      </button>
      {own.today.length > 0 && (
        <Suspense>
          <SafetySaidToday said={own.today} timeZone={timeZone} own={own} />
        </Suspense>
      )}
      {isOpen && (
        <Suspense>
          <SafetySheet own={own} timeZone={timeZone} told={told} onTold={onTold} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}
