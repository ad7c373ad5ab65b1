const IN_ITS_PLACE = '[runner]'
/** Shorter words of a name are letters of a language, or initials. */
const SHORTEST = 2
/** So many of the last digits of a phone number are its own, without the country's part. */
const OWN_DIGITS = 7

export type Named = { name: string; email: string | null; phone: string | null }

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

/** The same word also where somebody has left its marks out: José, Jose. */
const withOrWithoutMarks = (word: string): string[] => [
  ...new Set([word, word.normalize('NFC'), word.normalize('NFD'), word.normalize('NFD').replace(/\p{M}/gu, '')]),
]

/** How a part of a name is written in a text: as a name, never as the small word that it may be as well ("max 5", "long runs"). */
const asName = (part: string): string[] =>
  withOrWithoutMarks(part).flatMap((one) => {
    const [first = '', ...rest] = one
    return [first.toUpperCase() + rest.join(''), one.toUpperCase()].filter((word) => /^[^\p{Ll}]/u.test(word))
  })

/** A phone number however it is cut up: its own digits, with what stands before them. */
const asPhone = (phone: string): string[] => {
  const digits = phone.replace(/\D/g, '')
  if (digits.length < OWN_DIGITS) return []
  const own = [...digits.slice(-OWN_DIGITS)].join('[\\s()./-]*')
  return [`\\+?[\\d\\s()./-]*${own}\\)?`]
}

const around = (patterns: readonly string[], flags: string): RegExp | null =>
  patterns.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?=s?(?![\\p{L}\\p{N}]))`, flags)

/**
 * A text without the runner: the name, the parts of it where they are written as names, e-mail and phone give way to "[runner]", also with
 * the s of a possessive. A part that is a word as well ("Will", "Long") goes where it is written with a capital: rather one word too
 * many than the name. What else tells who somebody is (a place, an employer) no program finds.
 */
export const withoutNames = ({ name, email, phone }: Named): ((text: string) => string) => {
  const longest = (all: string[]) => all.sort((a, b) => b.length - a.length)
  const whole = [name, email].filter((one): one is string => one !== null && one.trim() !== '')
  const parts = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => [...part].length >= SHORTEST)
  const inAnyCase = around(
    [...longest(whole.flatMap(withOrWithoutMarks)).map(escaped), ...(phone ? asPhone(phone) : [])],
    'giu',
  )
  const asNames = around(longest(parts.flatMap(asName)).map(escaped), 'gu')
  return (text) => [inAnyCase, asNames].reduce((so, found) => (found ? so.replace(found, IN_ITS_PLACE) : so), text)
}

/** The same for what was kept as JSON: in its texts, never in its names of fields, nor where `isText` says that a field holds none. */
export const withoutNamesIn = (clean: (text: string) => string, isText: (field: string) => boolean) => {
  const within = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return isText(field) ? clean(value) : value
    if (Array.isArray(value)) return value.map((one) => within(one, field))
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, within(one, key)]))
    return value
  }
  return (value: unknown): unknown => within(value, '')
}
