/** The addresses of better-auth that our pages use. Everything else it brings (social sign-in, profile edits …) is not there. */
export const OPEN_AUTH_PATHS: ReadonlySet<string> = new Set([
  '/sign-in/email',
  '/sign-up/email',
  '/sign-out',
  '/get-session',
  '/change-password',
  '/revoke-sessions',
  '/request-password-reset',
  '/reset-password',
  '/demo/open',
])

/** Answers every other address of better-auth as one that does not exist. `basePath` is where it is mounted. */
export const openPathsOnly = (basePath: string) => ({
  id: 'open-paths-only',
  onRequest: async (request: Request) => {
    const { pathname } = new URL(request.url)
    if (OPEN_AUTH_PATHS.has(pathname.slice(basePath.length))) return undefined
    return { response: Response.json({ message: 'There is nothing at this address.' }, { status: 404 }) }
  },
})
