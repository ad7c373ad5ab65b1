import { useRouter } from '@tanstack/react-router'
import { signOut, signOutEverywhere } from '../../lib/auth.ts'
import { leaveNothingBehind } from '../../lib/leave-nothing.ts'

/** Signs out here or everywhere; nothing of the person stays on the device. Answers what went wrong, or null. */
export const useSignOut = () => {
  const router = useRouter()
  return async (where: 'here' | 'everywhere' = 'here'): Promise<string | null> => {
    const answer = await (where === 'here' ? signOut() : signOutEverywhere())
    if (!answer.ok && answer.status !== 401) return answer.sentence
    await leaveNothingBehind()
    await router.navigate({ to: '/sign-in', replace: true })
    return null
  }
}
