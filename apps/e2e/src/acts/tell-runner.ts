import type { APIRequestContext } from 'playwright-core'
import { expect } from 'vitest'

/** A runner's own account, without a click: the desk makes the link, the phone takes it and is signed in. */
export const tellRunner = async (
  { desk, phone, origin }: { desk: APIRequestContext; phone: APIRequestContext; origin: string },
  { runnerId, name, email, password }: { runnerId: string; name: string; email: string; password: string },
): Promise<void> => {
  const ask = async (by: APIRequestContext, path: string, data: object) => {
    const answer = await by.post(path, { data, headers: { origin } })
    expect(answer.status(), await answer.text()).toBe(200)
    return answer.json()
  }
  const made = await ask(desk, '/api/trpc/people.invitations.forRunner', { id: crypto.randomUUID(), runnerId })
  const secret = new URL(made.result.data.link).pathname.split('/').at(-1)
  await ask(phone, '/api/auth/sign-up/email', { name, email, password })
  await ask(phone, '/api/trpc/people.invitations.accept', { secret })
}
