import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '../../lib/new-id.ts'
import { fieldErrors, sentenceOf } from '../../lib/server-error.ts'
import { trpc } from '../../lib/trpc.ts'

type Opened = { ok: true; id: string } | { ok: false; sentence: string; fields: Record<string, string> }

/** Opens a practice; pressed again after a lost answer it is the same one. */
export const useOpenPractice = () => {
  const [ids] = useState(() => ({ id: newId(), memberId: newId() }))
  const { mutateAsync } = useMutation(trpc.people.practice.create.mutationOptions())
  return async (practice: { name: string; timeZone: string }): Promise<Opened> => {
    try {
      return { ok: true, id: (await mutateAsync({ ...practice, ...ids })).id }
    } catch (error) {
      return { ok: false, sentence: sentenceOf(error), fields: fieldErrors(error) }
    }
  }
}
