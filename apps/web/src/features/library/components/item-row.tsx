import type { PracticeItem } from '@strideloom/domain/library/practice-items.ts'
import { classNames } from '@strideloom/ui/class-names.ts'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import type { ReactNode } from 'react'
import { ORIGIN_WORDS } from '../words.ts'
import classes from './library-page.module.css'

/** One item in its list: glyph, name, a line about it, an amount, and whether it is the practice's. */
export const ItemRow = ({
  glyph,
  name,
  about,
  amount,
  origin,
  isOpen,
  onOpen,
}: {
  glyph: ReactNode
  name: string
  about: string
  amount: string
  origin: PracticeItem<unknown, unknown>['origin']
  isOpen: boolean
  onOpen: () => void
}) => (
  <li>
    <button
      type="button"
      className={classNames(classes.row, isOpen && classes.open)}
      aria-current={isOpen || undefined}
      onClick={onOpen}
    >
      {glyph}
      <span className={classes.words}>
        <b>{name}</b>
        <small>{about}</small>
      </span>
      {origin !== 'shipped' && <Tag tone={origin === 'own' ? 'info' : 'plain'}>{ORIGIN_WORDS[origin]}</Tag>}
      <span className={classes.dose}>{amount}</span>
    </button>
  </li>
)
