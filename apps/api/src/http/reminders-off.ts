import { type Request, type Response, Router, urlencoded } from 'express'
import type { Deps } from '../deps.ts'
import { endMail } from '../features/reminders/choice-store.ts'
import { type MailOff, readMailOff } from '../features/reminders/mail-off-token.ts'
import { type AskLimit, countAsking } from './ask-limit.ts'

/** From one place on the network: mail programs press for many people. */
const OF_ADDRESS: AskLimit = { most: 120, seconds: 60 }

const LINKS = /^\/reminders-off\//
const TOKEN = /^\/reminders-off\/([A-Za-z0-9._-]{1,200})$/

/** A page of a sentence and perhaps a button, without scripts: whoever comes here need not have the app. */
const page = (title: string, words: string, button: string | null = null): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Strideloom</title>
<style>
:root { color-scheme: light dark; background: #f4f1ea; color: #182426; }
@media (prefers-color-scheme: dark) { :root { background: #0e1415; color: #eaede7; } }
body { font: 1.0625rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 12vh auto 0; padding: 0 1.25rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
button { font: inherit; font-weight: 600; min-height: 3rem; padding: 0 1.25rem; border: 0; border-radius: 0.5rem; background: #1d5c4a; color: #fff; cursor: pointer; }
button:focus-visible { outline: 3px solid currentColor; outline-offset: 3px; }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${words}</p>
${button === null ? '' : `<form method="post"><button type="submit">${button}</button></form>`}
</main>
</body>
</html>
`

const tell = (response: Response, status: number, html: string): void => {
  response.status(status).set({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }).type('html').send(html)
}

const answer = async ({ db, config, now }: Deps, request: Request, response: Response): Promise<void> => {
  const wait = await countAsking(db, `reminders off by ${request.ip ?? 'unknown'}`, OF_ADDRESS, now())
  if (wait !== null) {
    response.set('retry-after', String(wait))
    return tell(response, 429, page('Asked too often', 'Come again in a minute.'))
  }
  const token = TOKEN.exec(request.path)?.[1]
  const whose: MailOff | null = token === undefined ? null : readMailOff(token, config.authSecret)
  if (!whose)
    return tell(
      response,
      404,
      page('This link is not whole', 'Open the link in the letter again, or sign in and turn reminders off there.'),
    )
  // Programs open links to look at them: reading changes nothing, only pressing does.
  if (request.method === 'GET' || request.method === 'HEAD')
    return tell(
      response,
      200,
      page('No more reminders by e-mail?', 'You can turn them on again in Strideloom at any time.', 'Send me no more'),
    )
  if (request.method !== 'POST')
    return tell(response, 405, page('This link can only be opened', 'Open it in a browser.'))
  await endMail(db, whose)
  tell(response, 200, page('No more reminders by e-mail', 'You can turn them on again in Strideloom at any time.'))
}

/**
 * `/reminders-off/TOKEN`: ends letters by one press, without signing in; mail programs press it themselves (RFC 8058). It ends letters and
 * can do nothing else. What is not signed by us is answered alike, whether there ever was somebody or not.
 */
export const remindersOff = (deps: Deps): Router => {
  const router = Router()
  router.all(LINKS, urlencoded({ extended: false, limit: '1kb' }), (request, response) =>
    answer(deps, request, response),
  )
  return router
}
