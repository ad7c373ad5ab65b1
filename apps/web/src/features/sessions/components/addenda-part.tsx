import { dayOf, timeOf } from '@strideloom/domain/calendar/instant.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { useState } from 'react'
import { ADDENDUM_PART_WORDS } from '../addendum-words.ts'
import type { SessionPage, StoredSession } from '../hooks.ts'
import classes from './addenda-part.module.css'
import { AddendumSheet } from './addendum-sheet.tsx'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

type Props = { runnerId: string; first: string; session: StoredSession; page: SessionPage }

/** What was added to a signed record, each with its reason, and the way to add. */
export const AddendaPart = ({ runnerId, first, session: { id, addenda }, page: { timeZone } }: Props) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Panel title="Added since" support={addenda.length === 0 ? 'the record is signed' : 'what was signed stands above'}>
      {addenda.length === 0 ? (
        <p className={panel.note}>
          Nothing. What was signed stays; what has to be put right is added, with its reason.
        </p>
      ) : (
        <ul className={classes.list}>
          {addenda.map((one) => (
            <li key={one.id}>
              <b>{ADDENDUM_PART_WORDS[one.part]}</b>
              <p className={classes.words}>{one.words}</p>
              <p className={panel.note}>
                {`Because: ${one.reason}`}
                <br />
                {`${one.writtenBy}, ${formatDay(dayOf(one.writtenAt, timeZone))} ${timeOf(one.writtenAt, timeZone)}, ${
                  one.tellRunner ? `${first} reads it` : 'for therapists'
                }`}
              </p>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button onClick={() => setOpen(true)}>Add to it</Button>
      </div>
      {isOpen && <AddendumSheet {...{ runnerId, sessionId: id, first }} onClose={() => setOpen(false)} />}
    </Panel>
  )
}
