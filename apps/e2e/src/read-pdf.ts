import { inflateSync } from 'node:zlib'

/** An object of the file: what it says, and its stream, unpacked. */
type Part = { head: string; stream: string | null }

const partsOf = (file: Buffer): Map<number, Part> => {
  const raw = file.toString('latin1')
  const parts = new Map<number, Part>()
  for (const match of raw.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n?([\s\S]*?)endobj/g)) {
    const [, id, body = ''] = match
    const at = body.search(/stream\r?\n/)
    if (at < 0) {
      parts.set(Number(id), { head: body, stream: null })
      continue
    }
    const head = body.slice(0, at)
    const bytes = body.slice(at).replace(/^stream\r?\n/, '')
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? bytes.length)
    const packed = Buffer.from(bytes.slice(0, length), 'latin1')
    parts.set(Number(id), {
      head,
      stream: (/FlateDecode/.test(head) ? inflateSync(packed) : packed).toString('latin1'),
    })
  }
  return parts
}

const fromHex = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')

/** `digits`: of one glyph, in the hexadecimal that text is drawn by. A variable font is drawn glyph by glyph, in bytes. */
type Font = { letters: Map<number, string>; digits: 2 | 4 }

/** Which letters the glyphs of a font are, as the file says for whoever copies text out of it. */
const lettersOf = (cmap: string): Map<number, string> => {
  const letters = new Map<number, string>()
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', letter = ''] of block.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi))
      letters.set(Number.parseInt(glyph, 16), fromHex(letter))
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', letter = ''] of block.matchAll(
      /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi,
    )) {
      const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)]
      for (let glyph = first; glyph <= last; glyph++)
        letters.set(glyph, String.fromCodePoint(Number.parseInt(letter, 16) + glyph - first))
    }
  return letters
}

/**
 * What a PDF that Chromium made holds for a reader: how many pages, whether it is tagged, and the letters of each page in the
 * order in which they are drawn, without spaces: words are set apart by their place, not by a letter.
 */
export const readPdf = (file: Buffer): { pages: string[]; isTagged: boolean } => {
  const parts = partsOf(file)
  const fonts = new Map<string, Font>()
  for (const [id, { head }] of parts) {
    const cmap = parts.get(Number(/\/ToUnicode (\d+) 0 R/.exec(head)?.[1]))?.stream
    // Skia names a font after its object
    if (cmap) fonts.set(`F${id}`, { letters: lettersOf(cmap), digits: /\/Type3\b/.test(head) ? 2 : 4 })
  }
  const drawn = (content: string): string => {
    let font: Font | undefined
    let text = ''
    for (const [, name, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)>(?=[^<]*?T[jJ])/gi)) {
      if (name) font = fonts.get(name)
      else if (hex && font)
        for (let at = 0; at < hex.length; at += font.digits)
          text += font.letters.get(Number.parseInt(hex.slice(at, at + font.digits), 16)) ?? ''
    }
    return text.replace(/\s/g, '')
  }
  const pages = [...parts.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map(({ head }) => drawn(parts.get(Number(/\/Contents (\d+) 0 R/.exec(head)?.[1]))?.stream ?? ''))
  const whole = [...parts.values()].map(({ head }) => head).join('\n')
  return { pages, isTagged: /\/Marked true/.test(whole) && /\/StructTreeRoot/.test(whole) }
}
