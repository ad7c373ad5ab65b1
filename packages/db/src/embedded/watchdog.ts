import { spawn } from 'node:child_process'

/**
 * Ends process `pid` gently when this process is gone, even killed with -9 and with no chance to do anything.
 * A shell waits at the other end of a pipe that nobody writes to; the pipe closes with us, whatever our end was.
 * (A shell, because a waiting Node would cost 40 MB.) Returns how to call the watchdog off.
 */
export function watchOver(pid: number): () => void {
  const [command, ...args] =
    process.platform === 'win32'
      ? [process.execPath, '-e', `process.stdin.on('end', () => process.kill(${pid})).resume()`]
      : ['/bin/sh', '-c', 'while read -r _; do :; done; kill -INT "$1"', 'strideloom-watchdog', String(pid)]
  const dog = spawn(command, args, {
    // A session of its own: Ctrl-C in the terminal is for the program, which then ends its database in order.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: process.platform === 'win32' ? undefined : '/',
    windowsHide: true,
  })
  dog.unref()
  return () => {
    dog.kill('SIGKILL')
  }
}
