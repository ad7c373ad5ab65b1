import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { openDemo } from '../../../lib/auth.ts'
import { trpc } from '../../../lib/trpc.ts'
import { goIn } from '../enter.ts'
import classes from './demo-doors.module.css'

/** The way into the demo practice, where there is one; nothing where there is none. */
export const DemoDoors = () => {
  const navigate = useNavigate()
  const { data } = useQuery(trpc.people.demo.status.queryOptions())
  const [busy, setBusy] = useState<'therapist' | 'runner' | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  if (!data?.demo) return null

  const open = async (as: 'therapist' | 'runner') => {
    setBusy(as)
    setFailure(null)
    const answer = await openDemo(as)
    if (answer.ok) return goIn(navigate)
    setBusy(null)
    setFailure(answer.status === 404 ? 'The demo practice was removed. Open a practice of your own.' : answer.sentence)
  }

  return (
    <section className={classes.doors} aria-labelledby="demo">
      <div>
        <h2 id="demo">Look around first</h2>
        <p>
          This machine holds a demo practice, {data.demo.practice}, with twelve weeks of history. Nobody in it is real.
        </p>
      </div>
      <div className={classes.pair}>
        <Button big busy={busy === 'therapist'} onClick={() => void open('therapist')}>
          Open as therapist
        </Button>
        <Button big busy={busy === 'runner'} onClick={() => void open('runner')}>
          Open as runner
        </Button>
      </div>
      {failure && (
        <Notice kind="block" announce>
          {failure}
        </Notice>
      )}
    </section>
  )
}
