import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Pushed = { path: string; headers: IncomingHttpHeaders; body: Buffer }

/**
 * A push service of this machine that stands in for all of them: it keeps what it gets, and answers with `status`. `port` is what the
 * pusher is told to use instead of the open internet.
 */
export const openPushService = async () => {
  const got: Pushed[] = []
  const service = { status: 201, headers: {} as Record<string, string> }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
      got.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) })
      response.writeHead(service.status, service.headers).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    got,
    service,
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

const derive = (secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length))
const label = (text: string): Buffer => Buffer.from(`${text}\0`)

/** A device with keys of its own: it alone can open what is sent to it (RFC 8291, RFC 8188), by the letter and without the library that seals. */
export const makeDevice = (name: string) => {
  const keys = createECDH('prime256v1')
  const [own, auth] = [keys.generateKeys(), randomBytes(16)]
  return {
    input: {
      endpoint: `https://push.example.org/send/${name}`,
      p256dh: own.toString('base64url'),
      auth: auth.toString('base64url'),
    },
    path: `/send/${name}`,
    open: (body: Buffer): unknown => {
      const salt = body.subarray(0, 16)
      const length = body.readUInt8(20)
      const theirs = body.subarray(21, 21 + length)
      const sealed = body.subarray(21 + length)
      const shared = derive(keys.computeSecret(theirs), auth, Buffer.concat([label('WebPush: info'), own, theirs]), 32)
      const key = derive(shared, salt, label('Content-Encoding: aes128gcm'), 16)
      const nonce = derive(shared, salt, label('Content-Encoding: nonce'), 12)
      const opened = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16))
      const padded = Buffer.concat([opened.update(sealed.subarray(0, -16)), opened.final()])
      // One record, and it is the last: 2 and zeros follow the text.
      return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString())
    },
  }
}

/** What a server says of itself to a push service (RFC 8292). @throws when it is not signed by the key that it names */
export const readVapid = (authorization: string): { key: string; aud: string; exp: number; sub: string } => {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  })
  const isOurs = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!isOurs) throw new Error('the proof of who sends it does not hold')
  return { key, ...JSON.parse(Buffer.from(claims, 'base64url').toString()) }
}
