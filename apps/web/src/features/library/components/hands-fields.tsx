import { Button } from '@strideloom/ui/control/button.tsx'
import { FieldError } from '@strideloom/ui/control/field.tsx'
import { useState } from 'react'
import { newId } from '../../../lib/new-id.ts'
import { type HandsDraft, newHands } from '../hands-draft.ts'
import { HandsSession } from './hands-session.tsx'

/** The hands-on sessions of a template: opened one by one, added and taken away. */
export const HandsFields = ({
  massage,
  weeks,
  onChange,
  error,
}: {
  massage: readonly HandsDraft[]
  weeks: number
  onChange: (massage: HandsDraft[]) => void
  error: string | undefined
}) => {
  const [added, setAdded] = useState<string | null>(null)
  const add = () => {
    const session = newHands(newId())
    setAdded(session.key)
    onChange([...massage, session])
  }
  return (
    <section>
      <h3>Hands-on work</h3>
      {massage.map((session) => (
        <HandsSession
          key={session.key}
          session={session}
          weeks={weeks}
          isNew={session.key === added}
          onChange={(next) => onChange(massage.map((one) => (one.key === next.key ? next : one)))}
          onRemove={() => onChange(massage.filter(({ key }) => key !== session.key))}
        />
      ))}
      <Button onClick={add}>Add a hands-on session</Button>
      <FieldError id="hands-error" error={error} />
    </section>
  )
}
