import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { makeDevice, openPushService } from '../testing/push-service.ts'
import { testConfig } from '../testing/world.ts'
import { createPusher } from './push.ts'
import { complaintOfAddress, isPublicAddress, lookupPublic, NotPublic } from './push-address.ts'

describe('R18 a push service’s address comes from anybody', () => {
  test.each([
    'https://fcm.googleapis.com/fcm/send/abc:def',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAA',
    'https://web.push.apple.com/QGk',
    'https://db5p.notify.windows.com/w/?token=a%2b',
  ])('%s is one', (address) => expect(complaintOfAddress(address)).toBeNull())

  test.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'ftp://push.example.org/',
    'https://push.example.org:8443/',
    'https://user:word@push.example.org/',
    'https://localhost/',
    'https://localhost./',
    'https://db.internal/',
    'https://printer.local/',
    'https://router/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://0x7f.0.0.1/',
    'https://2130706433/',
    'https://10.0.0.8/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://8.8.8.8/',
    'push.example.org',
    'https://push.example.org/a\0b',
    'https://push.example.org/a\nb',
    'https://push.example.org/\ud800',
    'javascript:alert(1)',
    '',
    `https://push.example.org/${'x'.repeat(1024)}`,
  ])('%s is none', (address) => expect(complaintOfAddress(address)).toBe('This is no address of a push service.'))

  test.each([
    ['8.8.8.8', true],
    ['172.15.255.255', true],
    ['172.16.0.1', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['2a00:1450:4001::5f', true],
    ['::1', false],
    ['::', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::a00:1', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['2002:a00:1::', false],
    ['2001:db8::1', false],
    ['not an address', false],
  ])('%s in the open internet: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected))

  test('a name that leads to this machine is refused at the moment of the connection, and nothing arrives', async () => {
    const lookedUp = await new Promise((resolve) => lookupPublic('localhost', {}, (error) => resolve(error)))
    expect(lookedUp).toBeInstanceOf(NotPublic)
    const both = await new Promise((resolve) => lookupPublic('localhost', { all: true }, (error) => resolve(error)))
    expect(both).toBeInstanceOf(NotPublic)
  })

  test('whatever leads elsewhere is followed nowhere; a long answer is not read', async () => {
    let followed = 0
    const inside = createServer((_request, response) => {
      followed += 1
      response.end()
    })
    await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => new Promise<void>((resolve) => inside.close(() => resolve())))
    const push = await openPushService()
    onTestFinished(push.close)
    const { input } = makeDevice('one')
    const pusher = createPusher(testConfig, push.port)
    const send = () => pusher.send(input, '{}', { seconds: 60, topic: 'a' })
    push.service.status = 307
    push.service.headers = { location: `http://127.0.0.1:${(inside.address() as AddressInfo).port}/` }
    expect(await send()).toEqual({ is: 'refused', why: 'answered 307' })
    expect(followed).toBe(0)
  })

  test('keys that nothing can be sealed with are refused, nothing is sent', async () => {
    const push = await openPushService()
    onTestFinished(push.close)
    const pusher = createPusher(testConfig, push.port)
    const { input } = makeDevice('one')
    const flat = { ...input, p256dh: Buffer.alloc(65, 4).toString('base64url') }
    expect(await pusher.send(flat, '{}', { seconds: 60, topic: 'a' })).toEqual({ is: 'refused', why: 'no keys' })
    expect(push.got).toEqual([])
  })

  test.each([
    [201, { is: 'sent' }],
    [404, { is: 'gone' }],
    [410, { is: 'gone' }],
    [403, { is: 'refused', why: 'answered 403' }],
    [413, { is: 'refused', why: 'answered 413' }],
    [429, { is: 'again', wait: 90, why: 'answered 429' }],
    [503, { is: 'again', wait: 90, why: 'answered 503' }],
  ])('what a push service answers: %i', async (status, expected) => {
    const push = await openPushService()
    onTestFinished(push.close)
    push.service.status = status
    push.service.headers = { 'retry-after': '90' }
    const { input } = makeDevice('one')
    expect(await createPusher(testConfig, push.port).send(input, '{}', { seconds: 60, topic: 'a' })).toEqual(expected)
  })
})
