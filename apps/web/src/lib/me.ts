import { type Units, USUAL_UNITS } from '@strideloom/domain/people/units.ts'
import { useQuery } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { atMost } from './at-most.ts'
import { deviceOwner, isOwnedBy, ownerKey, setDeviceOwner, takeRestored } from './device-owner.ts'
import { keepNowhere } from './kept-here.ts'
import { choosePractice, chosenPractice } from './practice-choice.ts'
import { noteSignedOut } from './signed-out.ts'
import { chosenTextSize, TEXT_SIZE_UNSENT } from './text-size.ts'
import { queryClient, trpc } from './trpc.ts'
import { setWhoWrites, whoWrites } from './who-writes.ts'

/** So long something on the device may take before somebody goes on without it, ms. */
export const DEVICE_MS = 1_500

const who = { ...trpc.people.me.queryOptions(), staleTime: 5 * 60_000, gcTime: Number.POSITIVE_INFINITY }

/** Who is signed in; known until signing in or out, and asked again beside the page once that is some minutes old. */
export const loadMe = () => queryClient.ensureQueryData({ ...who, revalidateIfStale: true })

/** What they read and type distances and loads in. A phone may keep who somebody is from before that could be chosen. */
export const useUnits = (): Units => useQuery({ ...who, enabled: false }).data?.units ?? USUAL_UNITS

export type Me = NonNullable<Awaited<ReturnType<typeof loadMe>>>
export type Membership = Me['memberships'][number]

/** The membership this device works in: the one chosen, else the first of that kind. */
export const membershipOf = (me: Me, kind: Membership['kind']): Membership | null => {
  const chosen = chosenPractice()
  const ofKind = me.memberships.filter((one) => one.kind === kind)
  return ofKind.find((one) => one.practiceId === chosen) ?? ofKind[0] ?? null
}

/** Where nobody is signed in any more, the device may be one of somebody who was erased: asked only then, so that the first screen does not wait for its code. */
export const leaveIfErased = (): Promise<boolean> =>
  import('./leave-nothing.ts').then(
    (leaving) => leaving.leaveIfErased(),
    () => false,
  )

/** Where somebody lands who just opened the app. */
export const homeOf = (me: Me | null): '/sign-in' | '/open-practice' | '/needs' | '/runners' | '/today' => {
  if (!me) return '/sign-in'
  const chosen = me.memberships.find((one) => one.practiceId === chosenPractice()) ?? me.memberships[0]
  if (!chosen) return '/open-practice'
  return startOf(chosen)
}

/** Where work begins in one place: who needs somebody, for an assistant the list of names, for a runner what today asks. */
export const startOf = (membership: Membership): '/needs' | '/runners' | '/today' =>
  membership.kind === 'runner' ? '/today' : membership.role === 'assistant' ? '/runners' : '/needs'

/** For `beforeLoad` of the two signed-in layouts: sends away who does not belong, and fixes the practice of every request. */
export const requireMembership = async <K extends Membership['kind']>(kind: K, href: string) => {
  const me = await loadMe()
  if (!me) {
    if (!(await leaveIfErased())) await dropAnswers()
    throw redirect({ to: '/sign-in', search: { next: href } })
  }
  const membership = membershipOf(me, kind)
  if (!membership) {
    await leaveIfErased()
    throw redirect({ to: homeOf(me) })
  }
  const owner = ownerKey({ userId: me.userId, practiceId: membership.practiceId })
  const [before, restored] = [whoWrites(), takeRestored()]
  // Somebody else has signed in on this device, in another tab perhaps, or the person belongs elsewhere too: what is here is not theirs.
  if ((before !== null && before !== me.userId) || (kind === 'runner' && restored !== null && restored !== owner)) {
    await forgetEverything()
    queryClient.setQueryData(who.queryKey, me)
  }
  choosePractice(membership.practiceId)
  setWhoWrites(me.userId)
  // One that was kept on the device before there were sizes says none.
  if (me.textSize !== undefined && me.textSize !== chosenTextSize())
    void import('./text-size-of-account.ts').then((file) => file.settleTextSize(me.textSize)).catch(() => undefined)
  return { me, membership: membership as Extract<Membership, { kind: K }> }
}

/** The next page asks again who is signed in and where they belong. */
export const forgetWho = (): void => queryClient.removeQueries(trpc.people.me.pathFilter())

/** What was written here and is not on the server yet. */
const WAITING = ['kept-here', 'program-draft']

/** What the server said lies on this device no longer. What somebody wrote here and could not send stays theirs until they come back. */
const dropAnswers = async (): Promise<void> => {
  if (deviceOwner() === null) return
  await atMost(
    DEVICE_MS,
    import('./device/clear-device.ts').then((device) => device.dropAnswers()),
  )
}

/** After signing in or out, nothing of the person before may be left. */
export const forgetEverything = async (): Promise<void> => {
  noteSignedOut(false)
  choosePractice(null)
  localStorage.removeItem(TEXT_SIZE_UNSENT)
  keepNowhere()
  await queryClient.cancelQueries()
  queryClient.clear()
  setWhoWrites(null)
  await dropAnswers()
}

/** After signing in: as above, but whoever only was signed out meanwhile finds what they wrote still on its way. */
export const comeBack = async (): Promise<Me | null> => {
  const before = whoWrites()
  // Asked before anything is let go of: where that fails, all is as it was. What was asked before the sign-in knows nothing of it.
  await queryClient.cancelQueries(trpc.people.me.pathFilter())
  const me = await queryClient.fetchQuery({ ...who, staleTime: 0 })
  const waiting = WAITING.flatMap((name) => queryClient.getQueriesData({ queryKey: [name] }))
  await forgetEverything()
  queryClient.setQueryData(who.queryKey, me)
  if (me && me.userId === before) for (const [key, data] of waiting) queryClient.setQueryData(key, data)
  const owner = deviceOwner()
  if (me && owner !== null && !isOwnedBy(owner, me.userId)) setDeviceOwner(null)
  return me
}
