import type { Logger } from 'pino'

type Turning = {
  /** Who turns, for the log. */
  from: string
  /** Between the end of one turn and the next, milliseconds. */
  every: number
  log: Logger
  /** What is logged when a turn fails: the database is away, which is told elsewhere, and the next one comes. */
  waits: string
}

/** Does the same again and again beside the requests, as long as the server runs. `stop` waits for the turn that is under way. */
export const keepTurning = (
  turn: (isStopped: () => boolean) => Promise<void>,
  { from, every, log, waits }: Turning,
): { stop: () => Promise<void> } => {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const again = () => {
    if (!stopped) timer = setTimeout(go, every).unref()
  }
  const go = () => {
    running = turn(() => stopped)
      .catch((error) => log.warn({ from, name: error?.name }, waits))
      .then(again)
  }
  again()
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
      return running
    },
  }
}

/** Logs what went wrong with one of many, never with whom. */
export const troubleOf =
  ({ from, log }: Pick<Turning, 'from' | 'log'>, words: string) =>
  (error: unknown): void => {
    log.error({ from, name: (error as Error)?.name, code: (error as { code?: string })?.code }, words)
  }
