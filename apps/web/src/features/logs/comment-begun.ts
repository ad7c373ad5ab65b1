import { dropDeviceDraft, keepDeviceDraft, readDeviceDraft } from '../../lib/device-draft.ts'

/** Beside what else lies on this phone, and gone with it at the sign-out. */
const DRAFT = 'comments'
/** What somebody began weeks ago and never went back to makes room. */
const MOST = 20

const read = (): [about: string, words: string][] => {
  const found = readDeviceDraft<unknown>(DRAFT)
  return Array.isArray(found)
    ? found.filter((one) => Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'string')
    : []
}

/** What was typed about something and not sent yet; empty where nothing was. */
export const begunComment = (about: string): string => read().find(([one]) => one === about)?.[1] ?? ''

/** Keeps what is typed, so that a sheet that closes loses nothing; empty words are none. */
export const keepBegun = (about: string, words: string): void => {
  const others = read().filter(([one]) => one !== about)
  const next = words === '' ? others : [...others, [about, words] as const].slice(-MOST)
  if (next.length === 0) dropDeviceDraft(DRAFT)
  else keepDeviceDraft(DRAFT, next)
}
