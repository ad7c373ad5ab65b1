import type { UnplannedPart } from '@strideloom/domain/logs/unplanned.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../../lib/trpc.ts'
import classes from './unplanned-sheet.module.css'

/** Names in sight while somebody types. */
const MOST = 6

const holds = (name: string, words: readonly string[]): boolean => {
  const small = name.toLowerCase()
  return words.every((word) => small.includes(word))
}

type Props = { error: string | undefined; onPick: (part: UnplannedPart) => void }

/** Something that was done: typed, or chosen among the exercises of the library whose names hold what is typed. */
export const UnplannedPick = ({ error, onPick }: Props) => {
  const { data } = useQuery(trpc.logs.exercises.queryOptions())
  const [text, setText] = useState('')
  const typed = text.trim()
  const words = typed.toLowerCase().split(' ').filter(Boolean)
  const found = words.length === 0 ? [] : (data ?? []).filter(({ name }) => holds(name, words)).slice(0, MOST)
  const pick = (part: UnplannedPart) => {
    onPick(part)
    setText('')
  }
  return (
    <div className={classes.pick}>
      <TextField
        label="What you did"
        hint="An exercise, or your own words: swimming, gardening."
        value={text}
        error={error}
        onChange={setText}
        maxLength={80}
      />
      {typed !== '' && (
        <ul className={classes.found}>
          {found.map(({ id, name }) => (
            <li key={id}>
              <button type="button" className={classes.option} onClick={() => pick({ exercise: id, name })}>
                {name}
              </button>
            </li>
          ))}
          <li>
            <Button look="secondary" onClick={() => pick({ exercise: null, name: typed })}>
              {`Add “${typed}”`}
            </Button>
          </li>
        </ul>
      )}
    </div>
  )
}
