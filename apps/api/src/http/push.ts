import { type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http'
import { request } from 'node:https'
import webPush from 'web-push'
import type { Config } from '../config.ts'
import { complaintOfAddress, lookupPublic, NotPublic } from './push-address.ts'

/** A device as its browser told of it. */
export type PushTarget = { endpoint: string; p256dh: string; auth: string }

/** What became of a message: handed over; the device is gone for good; to be tried again; never accepted. */
export type Sent =
  | { is: 'sent' }
  | { is: 'gone' }
  | { is: 'again'; wait: number; why: string }
  | { is: 'refused'; why: string }

export type Pusher = {
  /**
   * Hands one message to the push service of a device.
   * @param seconds how long it may lie there
   * @param topic at most 32 letters: a second message of the same topic takes the place of the first
   */
  send: (to: PushTarget, payload: string, told: { seconds: number; topic: string }) => Promise<Sent>
}

const TIMEOUT_MS = 10_000

const isGone = (status: number): boolean => status === 404 || status === 410
const comesBack = (status: number): boolean => status === 408 || status === 429 || status >= 500

/** Where the answer asks to wait, in seconds; 0 where it does not. */
const waitOf = ({ headers }: IncomingMessage): number => {
  const seconds = Number(headers['retry-after'])
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0
}

const outcome = (answer: IncomingMessage): Sent => {
  const status = answer.statusCode ?? 0
  // What it says beside its status is nothing to us: it is not read.
  answer.destroy()
  if (status >= 200 && status < 300) return { is: 'sent' }
  if (isGone(status)) return { is: 'gone' }
  // Elsewhere is no push service: nothing is followed.
  return comesBack(status)
    ? { is: 'again', wait: waitOf(answer), why: `answered ${status}` }
    : { is: 'refused', why: `answered ${status}` }
}

/**
 * Sends over the open internet alone. `instead` is a port of this machine where a test listens in place of every push service.
 * Nothing of a device's address is ever logged.
 */
export const createPusher = (config: Pick<Config, 'push' | 'origin' | 'mail'>, instead?: number): Pusher => {
  const contact = config.origin.startsWith('https://')
    ? config.origin
    : `mailto:${/<([^>]+)>/.exec(config.mail?.from ?? '')?.[1] ?? 'no-reply@localhost'}`
  return {
    send: async ({ endpoint, ...keys }, payload, { seconds, topic }) => {
      if (complaintOfAddress(endpoint) !== null) return { is: 'refused', why: 'no address' }
      let details: ReturnType<typeof webPush.generateRequestDetails>
      try {
        details = webPush.generateRequestDetails({ endpoint, keys }, payload, {
          vapidDetails: { subject: contact, ...config.push },
          TTL: seconds,
          urgency: 'normal',
          topic,
          contentEncoding: 'aes128gcm',
        })
      } catch {
        return { is: 'refused', why: 'no keys' }
      }
      const { hostname, pathname, search } = new URL(endpoint)
      const asked = {
        method: 'POST',
        path: `${pathname}${search}`,
        headers: { ...details.headers, ...(instead !== undefined && { host: hostname }) },
        timeout: TIMEOUT_MS,
        agent: false,
      } as const
      return new Promise<Sent>((resolve) => {
        const done = (answer: IncomingMessage) => resolve(outcome(answer))
        const call: ClientRequest =
          instead === undefined
            ? request({ ...asked, hostname, lookup: lookupPublic }, done)
            : plainRequest({ ...asked, hostname: '127.0.0.1', port: instead }, done)
        const late = setTimeout(() => call.destroy(new Error('timeout')), TIMEOUT_MS)
        call.on('timeout', () => call.destroy(new Error('timeout')))
        call.on('close', () => clearTimeout(late))
        call.on('error', (error) =>
          resolve(
            error instanceof NotPublic
              ? { is: 'refused', why: 'closed network' }
              : { is: 'again', wait: 0, why: 'not reached' },
          ),
        )
        call.end(details.body)
      })
    },
  }
}
