const IN_ITS_PLACE = '[runner]'
/** Shorter words of a name are words of the language as well ("de", "av"). */
const SHORTEST = 3

export type Named = { name: string; email: string | null; phone: string | null }

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

/**
 * A text without the runner: name, each part of the name, e-mail and phone give way to "[runner]", whatever their case, also with the s
 * of a possessive. What else tells who somebody is (a place, an employer) no program finds.
 */
export const withoutNames = ({ name, email, phone }: Named): ((text: string) => string) => {
  const whole = [name, email, phone].filter((one): one is string => one !== null && one.trim() !== '')
  const parts = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part.length >= SHORTEST)
  const all = [...whole, ...parts].sort((a, b) => b.length - a.length).map(escaped)
  if (all.length === 0) return (text) => text
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?=s?(?![\\p{L}\\p{N}]))`, 'giu')
  return (text) => text.replace(found, IN_ITS_PLACE)
}
