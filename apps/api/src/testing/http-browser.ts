/** An answer as a page sees it, and the cookies it set, with their flags. */
export type Answer = { status: number; body: unknown; headers: Headers; setCookies: string[] }

type Options = { method?: string; headers?: Record<string, string>; raw?: string }

/** As much of a browser as sign-in needs: it keeps cookies and says where a request comes from. */
export const openBrowser = ({ address, origin, from }: { address: string; origin: string; from: string }) => {
  const jar = new Map<string, string>()

  const send = async (path: string, body?: unknown, options: Options = {}): Promise<Answer> => {
    const method = options.method ?? (body === undefined && options.raw === undefined ? 'GET' : 'POST')
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(address + path, {
      method,
      redirect: 'manual',
      headers: {
        'x-forwarded-for': from,
        ...(origin.startsWith('https:') && { 'x-forwarded-proto': 'https' }),
        ...(cookie && { cookie }),
        ...(method !== 'GET' && { origin, 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(method !== 'GET' && { body: options.raw ?? JSON.stringify(body) }),
    })
    const setCookies = response.headers.getSetCookie()
    for (const line of setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    const text = await response.text()
    return { status: response.status, body: readJson(text), headers: response.headers, setCookies }
  }

  return {
    send,
    jar,
    signUp: (name: string, email: string, password: string) =>
      send('/api/auth/sign-up/email', { name, email, password }),
    signIn: (email: string, password: string) => send('/api/auth/sign-in/email', { email, password }),
    /** A tRPC query or mutation, one call, as the web sends it. */
    query: (path: string, input?: unknown) =>
      send(`/api/trpc/${path}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`),
    mutate: (path: string, input: unknown = {}) => send(`/api/trpc/${path}`, input),
    /** Who the server says is signed in; null when nobody is. */
    me: async (): Promise<{ email: string; memberships: { kind: string }[] } | null> => {
      const { body } = await send('/api/trpc/people.me')
      return (body as { result: { data: { email: string; memberships: { kind: string }[] } | null } }).result.data
    },
  }
}

export type HttpBrowser = ReturnType<typeof openBrowser>

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
