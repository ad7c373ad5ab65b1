import { SMTPServer } from 'smtp-server'

/** A mail server of this machine that keeps what it gets. */
export const openPostbox = async () => {
  const letters: { to: string[]; text: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      let text = ''
      stream.on('data', (chunk) => {
        text += chunk
      })
      stream.on('end', () => {
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), text })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { letters, port, close: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}

export type Postbox = Awaited<ReturnType<typeof openPostbox>>
