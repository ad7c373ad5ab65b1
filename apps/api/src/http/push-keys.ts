import { createECDH } from 'node:crypto'

/** What this server proves itself with to push services (RFC 8292): P-256, base64url. The public half is told to browsers. */
export type PushKeys = { publicKey: string; privateKey: string }

/** The pair of a private key of 32 bytes; null where it is none. */
export const pushKeysOf = (privateKey: string): PushKeys | null => {
  const bytes = Buffer.from(privateKey, 'base64url')
  if (bytes.length !== 32) return null
  const pair = createECDH('prime256v1')
  try {
    pair.setPrivateKey(bytes)
  } catch {
    return null
  }
  return { publicKey: pair.getPublicKey('base64url'), privateKey: bytes.toString('base64url') }
}
