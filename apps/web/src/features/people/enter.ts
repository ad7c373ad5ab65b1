import type { NavigateFn } from '@tanstack/react-router'
import { comeBack, forgetEverything, homeOf } from '../../lib/me.ts'
import { choosePractice } from '../../lib/practice-choice.ts'

/** A path of our own pages; anything else that came with the address is not followed. */
export const ownPath = (next: unknown): string | undefined =>
  typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined

/** After signing in: off to where they wanted to go, or to their own start. */
export const goIn = async (navigate: NavigateFn, next?: string): Promise<void> => {
  const me = await comeBack()
  if (next !== undefined && me) await navigate({ href: next, replace: true })
  else await navigate({ to: homeOf(me), replace: true })
}

/** After joining or opening a practice: that is the one to work in. */
export const goTo = async (
  navigate: NavigateFn,
  { practiceId, kind }: { practiceId: string; kind: 'member' | 'runner' },
): Promise<void> => {
  await forgetEverything()
  choosePractice(practiceId)
  await navigate({ to: kind === 'member' ? '/runners' : '/today', replace: true })
}
