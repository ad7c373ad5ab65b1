import { redirect } from '@tanstack/react-router'
import { dropDeviceDrafts } from './device-draft.ts'
import { choosePractice, chosenPractice } from './practice-choice.ts'
import { queryClient, trpc } from './trpc.ts'

/** Who is signed in; asked once, kept until signing in or out. */
export const loadMe = () => queryClient.ensureQueryData({ ...trpc.people.me.queryOptions(), staleTime: 5 * 60_000 })

export type Me = NonNullable<Awaited<ReturnType<typeof loadMe>>>
export type Membership = Me['memberships'][number]

/** The membership this device works in: the one chosen, else the first of that kind. */
export const membershipOf = (me: Me, kind: Membership['kind']): Membership | null => {
  const chosen = chosenPractice()
  const ofKind = me.memberships.filter((one) => one.kind === kind)
  return ofKind.find((one) => one.practiceId === chosen) ?? ofKind[0] ?? null
}

/** Where somebody lands who just opened the app. */
export const homeOf = (me: Me | null): '/sign-in' | '/open-practice' | '/runners' | '/today' => {
  if (!me) return '/sign-in'
  const chosen = me.memberships.find((one) => one.practiceId === chosenPractice()) ?? me.memberships[0]
  if (!chosen) return '/open-practice'
  return chosen.kind === 'member' ? '/runners' : '/today'
}

/** For `beforeLoad` of the two signed-in layouts: sends away who does not belong, and fixes the practice of every request. */
export const requireMembership = async <K extends Membership['kind']>(kind: K, href: string) => {
  const me = await loadMe()
  if (!me) throw redirect({ to: '/sign-in', search: { next: href } })
  const membership = membershipOf(me, kind)
  if (!membership) throw redirect({ to: homeOf(me) })
  choosePractice(membership.practiceId)
  return { me, membership: membership as Extract<Membership, { kind: K }> }
}

/** The next page asks again who is signed in and where they belong. */
export const forgetWho = (): void => queryClient.removeQueries(trpc.people.me.pathFilter())

/** After signing in or out, nothing of the person before may be left. */
export const forgetEverything = async (): Promise<void> => {
  choosePractice(null)
  await queryClient.cancelQueries()
  queryClient.clear()
}

/** After signing out: drafts that this tab and this device keep go too. */
export const leaveNothingBehind = async (): Promise<void> => {
  sessionStorage.clear()
  dropDeviceDrafts()
  await forgetEverything()
}
