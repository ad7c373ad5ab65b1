type Handler = (request: Request) => Promise<Response>

/** better-auth says how long to wait in a header of its own; everybody else reads the standard one (R15). */
export const withRetryAfter =
  (handler: Handler): Handler =>
  async (request) => {
    const response = await handler(request)
    const seconds = response.headers.get('x-retry-after')
    if (response.status === 429 && seconds) response.headers.set('retry-after', seconds)
    return response
  }
