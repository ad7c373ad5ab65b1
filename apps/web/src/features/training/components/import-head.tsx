import type { ReactNode } from 'react'
import { usePageTitle } from '../../../lib/page-title.ts'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import type { ImportSide } from '../import-side.ts'
import classes from './import-head.module.css'

type Props = { side: ImportSide; title: string; sub: ReactNode; name: string }

/** Head of the page: the sentence, and a line under it. `name`: the runner's. */
export const ImportHead = ({ side, title, sub, name }: Props) => {
  usePageTitle('Runs from a file')
  if (side.by === 'runner') return <RunnerHead title={title} sub={sub} name={name} />
  return (
    <header className={classes.head}>
      <h1>{title}</h1>
      <p>{sub}</p>
    </header>
  )
}
