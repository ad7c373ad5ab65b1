// The browser for the browser tests: Debian's without windows, installed as a package where root may, or the one that is there.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { say } from './prepare.mjs'

/** The same engine without the machinery of windows: a third of the time less. */
const SHELL = 'chromium-headless-shell'
const NAMES = [
  SHELL,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const canRun = (file) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const onPath = (names) =>
  (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)))

/** Debian's package, where root may install it; false where it could not be had. A machine without a network is not waited for. */
const installShell = async () => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  say(`Installing the browser for the tests (apt-get install ${SHELL}).`)
  const options = ['-qq', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=15', '-o', 'DPkg::Lock::Timeout=60']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', SHELL]]) {
    const ended = once(spawn('apt-get', [...options, ...args], { env, stdio: 'ignore' }), 'close')
    const [status] = await ended.catch(() => [1])
    if (status !== 0) return false
  }
  return true
}

/** What to do where there is none. */
export const NO_BROWSER = process.env.CHROME_PATH
  ? `CHROME_PATH is ${process.env.CHROME_PATH}, which cannot be run. Set it to a Chromium or Chrome, or unset it.`
  : 'The browser tests need Chromium or Chrome: install one, or set CHROME_PATH to it, then run npm test again.'

/** The browser to test with: what CHROME_PATH names, else the quickest there is or can be installed; null where there is none. */
export const browserOrInstall = async () => {
  if (process.env.CHROME_PATH) return canRun(process.env.CHROME_PATH) ? process.env.CHROME_PATH : null
  const shell = () => onPath([SHELL]).find(canRun)
  return shell() ?? ((await installShell()) ? shell() : undefined) ?? [...onPath(NAMES), ...PLACES].find(canRun) ?? null
}
