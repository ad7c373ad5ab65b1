import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Pool } from '@strideloom/db/client.ts'
import type { MemberRole } from '@strideloom/domain/people/schema.ts'
import type { TextSize } from '@strideloom/domain/people/text-size.ts'
import type { Units } from '@strideloom/domain/people/units.ts'

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
export type Person = {
  userId: string
  name: string
  email: string
  textSize: TextSize
  units: Units
  memberships: Membership[]
}

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

type Row = {
  token: string
  userId: string
  name: string
  email: string
  textSize: TextSize
  units: Units
  memberships: Membership[] | null
}

const who = (name: string, condition: string) => ({
  name,
  text: `
    SELECT s.token, u.id AS "userId", u.name, u.email, u."textSize",
      json_build_object('distance', u."distanceUnit", 'weight', u."weightUnit") AS units, (
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
    WHERE s.token ${condition} AND s."expiresAt" > now()`,
})

/**
 * Prepared once a connection. One token has a statement of its own: PostgreSQL keeps one plan for that, while it plans an array anew
 * at every request (0.4 ms, figures B4 and B5), since the plan for any array looks dearer than the one for an array of one.
 */
const [WHO, WHO_OF_MANY] = [who('who-sends-this', '= $1'), who('who-send-these', '= ANY($1)')]

/** Statements under way at once. With more requests than that, those that wait share the next statement. */
const UNDER_WAY = 2

/** The person behind a session token at this moment, or null when it opens nothing. */
export type FindPerson = (token: string) => Promise<Person | null>

/**
 * Finds who sends a request with one statement past the ORM: it runs at every request, and the figure B5 is made of it.
 * Requests that arrive while statements are under way share the next one; it begins after each of them came in, so
 * nobody is answered with what was true before they asked. better-auth stays in charge of making and ending sign-ins.
 */
export const findPersonIn = (pool: Pool): FindPerson => {
  type Found = Map<string, Person>
  let underWay = 0
  let gathered: { tokens: Set<string>; start: () => void; found: Promise<Found> } | null = null

  const ask = async (tokens: Set<string>): Promise<Found> => {
    underWay += 1
    try {
      const [first, ...others] = tokens
      const { rows } = await pool.query<Row>(
        others.length === 0 ? { ...WHO, values: [first] } : { ...WHO_OF_MANY, values: [[...tokens]] },
      )
      return new Map(rows.map(({ token, ...row }) => [token, { ...row, memberships: row.memberships ?? [] }]))
    } finally {
      underWay -= 1
      const next = gathered
      gathered = null
      next?.start()
    }
  }

  const gather = () => {
    const tokens = new Set<string>()
    let start = () => {}
    const turn = new Promise<void>((resolve) => {
      start = resolve
    })
    return { tokens, start, found: turn.then(() => ask(tokens)) }
  }

  return async (token) => {
    if (underWay < UNDER_WAY) return (await ask(new Set([token]))).get(token) ?? null
    gathered ??= gather()
    gathered.tokens.add(token)
    return (await gathered.found).get(token) ?? null
  }
}

/** Who sends these headers. */
export const personOf = (find: FindPerson, headers: IncomingHttpHeaders, secret: string): Promise<Person | null> => {
  const token = signedToken(headers.cookie, secret)
  return token === null ? Promise.resolve(null) : find(token)
}
