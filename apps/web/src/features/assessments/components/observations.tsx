import { standsOnPalpationAlone } from '@strideloom/domain/assessments/palpation-ground.ts'
import { Menu } from '@strideloom/ui/control/menu.tsx'
import { formatShortDay } from '@strideloom/ui/format/day.ts'
import { EditIcon, TrashIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { useState } from 'react'
import { sourceWords, stateTone, stateWord } from '../finding-words.ts'
import type { StoredFinding } from '../hooks.ts'
import type { Place, RecordOfTests } from '../record.ts'
import { FindingSheet } from './finding-sheet.tsx'
import classes from './place-panel.module.css'
import { RetireSheet } from './retire-sheet.tsx'

/** What was seen in this place: what holds now, and behind a press what it replaced. */
export const Observations = ({
  runnerId,
  record,
  place,
}: {
  runnerId: string
  record: RecordOfTests
  place: Place
}) => {
  const [sheet, setSheet] = useState<{ kind: 'edit' | 'retire'; finding: StoredFinding } | null>(null)
  const alone = place.current.some((finding) => standsOnPalpationAlone(finding, record.findings))
  const line = (finding: StoredFinding) => (
    <li key={finding.id} className={classes.row}>
      <span className={classes.words}>
        <span className={classes.inline}>
          <b>{sourceWords(finding, record.readings)}</b>
          <Tag tone={stateTone(finding.state)}>{stateWord(finding.state)}</Tag>
        </span>
        <span className={classes.quiet}>
          {formatShortDay(finding.day)}, {finding.recordedBy}
        </span>
        {finding.note && <span>{finding.note}</span>}
      </span>
      <Menu
        label={`More for ${sourceWords(finding, record.readings)}`}
        items={[
          {
            id: 'edit',
            label: 'Change state or note',
            icon: <EditIcon />,
            onSelect: () => setSheet({ kind: 'edit', finding }),
          },
          {
            id: 'retire',
            label: 'Retire',
            hint: 'With a reason. Nothing is deleted.',
            icon: <TrashIcon />,
            onSelect: () => setSheet({ kind: 'retire', finding }),
          },
        ]}
      />
    </li>
  )
  return (
    <section className={classes.part} aria-label="What was seen">
      <div className={classes.partHead}>
        <h3>What was seen</h3>
      </div>
      <ul className={classes.rows}>{place.current.map(line)}</ul>
      {alone && (
        <Notice kind="info" compact>
          It stands on palpation alone. One movement test or the runner’s own word would carry it.
        </Notice>
      )}
      {place.earlier.length > 0 && (
        <details className={classes.details}>
          <summary>Earlier, {place.earlier.length}</summary>
          <ul className={classes.rows}>{place.earlier.map(line)}</ul>
        </details>
      )}
      {sheet?.kind === 'edit' && (
        <FindingSheet
          runnerId={runnerId}
          finding={sheet.finding}
          title={sourceWords(sheet.finding, record.readings)}
          onClose={() => setSheet(null)}
        />
      )}
      {sheet?.kind === 'retire' && (
        <RetireSheet
          runnerId={runnerId}
          finding={sheet.finding}
          title={sourceWords(sheet.finding, record.readings)}
          onClose={() => setSheet(null)}
        />
      )}
    </section>
  )
}
