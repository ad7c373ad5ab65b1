import type { Browser } from 'playwright-core'

export type DemoPerson = 'therapist' | 'runner'

/** The cookies of both people of the demo. The door is opened once a person: it lets nobody through thirty times a minute. */
export const demoCookies = async (browser: Browser, origin: string) => {
  const cookiesOf = async (as: DemoPerson) => {
    const context = await browser.newContext({ baseURL: origin })
    const answer = await context.request.post('/api/auth/demo/open', { data: { as }, headers: { origin } })
    if (!answer.ok()) throw new Error(`the demo door answers ${answer.status()}`)
    const cookies = await context.cookies()
    await context.close()
    return cookies
  }
  return { therapist: await cookiesOf('therapist'), runner: await cookiesOf('runner') }
}
