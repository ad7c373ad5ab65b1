/** Most octets of a line, its end not counted (RFC 5545, 3.1). */
export const MOST_OCTETS = 75

/** Octets of a character in UTF-8. */
const octetsOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

/** A text as the value of a property (RFC 5545, 3.3.11): what separates is escaped, other control characters are left out. */
export const icalText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')

/** One line in pieces of at most 75 octets, each but the first after a space; a character is never cut in two. */
export const foldLine = (line: string): string => {
  const pieces: string[] = []
  let [piece, octets] = ['', 0]
  for (const character of line) {
    const more = octetsOf(character)
    if (octets + more > MOST_OCTETS) {
      pieces.push(piece)
      ;[piece, octets] = [' ', 1]
    }
    piece += character
    octets += more
  }
  return [...pieces, piece].join('\r\n')
}

/** Lines as iCalendar sends them: folded, each with CRLF at its end. */
export const icalLines = (lines: readonly string[]): string => lines.map((line) => `${foldLine(line)}\r\n`).join('')
