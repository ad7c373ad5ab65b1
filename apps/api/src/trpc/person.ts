import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Pool } from '@strideloom/db/client.ts'
import type { MemberRole } from '@strideloom/domain/people/schema.ts'

export type Membership =
  | {
      practiceId: string
      practice: string
      isDemo: boolean
      kind: 'member'
      memberId: string
      role: MemberRole
      name: string
    }
  | {
      practiceId: string
      practice: string
      isDemo: boolean
      kind: 'runner'
      runnerId: string
      timeZone: string
      name: string
    }

/** Who is signed in, and where they belong at this very request: somebody removed loses access at once. */
export type Person = { userId: string; name: string; email: string; memberships: Membership[] }

/** The cookie better-auth sets, with the secure prefix on https. */
const COOKIE = /(?:^|;\s*)(?:__Secure-)?strideloom\.session_token=([^;]+)/

/** The session token of a signed cookie (`token.signature`, HMAC-SHA256 in base64), or null when it is not ours. */
export const signedToken = (cookie: string | undefined, secret: string): string | null => {
  const raw = cookie === undefined ? null : COOKIE.exec(cookie)?.[1]
  if (!raw) return null
  let value: string
  try {
    value = decodeURIComponent(raw)
  } catch {
    return null
  }
  const dot = value.lastIndexOf('.')
  if (dot < 1) return null
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const wanted = createHmac('sha256', secret).update(token).digest()
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? token : null
}

type Row = { userId: string; name: string; email: string; memberships: Membership[] | null }

/** Prepared once a connection, so that PostgreSQL parses and plans it once. */
const WHO = {
  name: 'who-sends-this',
  text: `
    SELECT u.id AS "userId", u.name, u.email, (
      SELECT json_agg(x ORDER BY x.practice, x.kind) FROM (
        SELECT m."practiceId", p.name AS practice, p."isDemo", 'member' AS kind, m.id AS "memberId", m.role::text, m.name,
            NULL::uuid AS "runnerId", p."timeZone"
          FROM "Member" m JOIN "Practice" p ON p.id = m."practiceId"
          WHERE m."userId" = u.id AND m."removedAt" IS NULL
        UNION ALL
        SELECT r."practiceId", p.name, p."isDemo", 'runner', NULL, NULL, r.name, r.id, r."timeZone"
          FROM "Runner" r JOIN "Practice" p ON p.id = r."practiceId"
          WHERE r."userId" = u.id AND r."archivedAt" IS NULL
      ) x
    ) AS memberships
    FROM "AuthSession" s JOIN "User" u ON u.id = s."userId"
    WHERE s.token = $1 AND s."expiresAt" > now()`,
}

/**
 * One statement answers who sends this request and what they belong to, past the ORM: it runs at every request, and
 * the figure B5 is made of it. better-auth stays in charge of making, renewing and ending sign-ins.
 */
export const personOf = async (pool: Pool, headers: IncomingHttpHeaders, secret: string): Promise<Person | null> => {
  const token = signedToken(headers.cookie, secret)
  if (token === null) return null
  const { rows } = await pool.query<Row>({ ...WHO, values: [token] })
  const row = rows[0]
  return row ? { ...row, memberships: row.memberships ?? [] } : null
}
