import { SaxesParser } from 'saxes'
import { FILE_LIMITS, Unreadable } from './unreadable.ts'

export type XmlHandler = {
  open: (name: string, attributes: Readonly<Record<string, string>>, path: readonly string[]) => void
  /** `text` is what stood in the element itself. */
  close: (name: string, text: string, path: readonly string[]) => void
}

/** The encoding a file says it is in, by its first bytes or its first line. */
const encodingOf = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le'
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be'
  return /^[^>]{0,80}?encoding\s*=\s*["']([\w-]{1,20})["']/.exec(bytes.toString('latin1', 0, 200))?.[1] ?? 'utf-8'
}

const decoderOf = (bytes: Buffer) => {
  try {
    return new TextDecoder(encodingOf(bytes))
  } catch {
    return new TextDecoder()
  }
}

const CHUNK = 64 * 1024
const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads XML as it comes, keeping nothing. Entities of its own are refused, and nothing is ever fetched. Returns why it ended before
 * its end, or null when it is whole. @throws Unreadable when it is no XML, or made to do harm
 */
export const readXml = (bytes: Buffer, { open, close }: XmlHandler): string | null => {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const path: string[] = []
  const texts: string[] = []
  let broken: string | null = null
  let [elements, attributesSeen] = [0, 0]
  parser.on('doctype', (text) => {
    if (/<!entity/i.test(text))
      throw new Unreadable('This file defines entities of its own, which no device does. It was not read.')
  })
  // Counted as they come: of the whole element the parser tells only when it has kept them all.
  parser.on('opentagstart', () => {
    attributesSeen = 0
  })
  parser.on('attribute', () => {
    attributesSeen += 1
    if (attributesSeen > FILE_LIMITS.attributes)
      throw new Unreadable('This file says more in one element than any activity does. It was not read.')
  })
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1
    if (path.length >= FILE_LIMITS.depth)
      throw new Unreadable('This file nests deeper than any activity does. It was not read.')
    open(local(name), attributes as Record<string, string>, path)
    path.push(local(name))
    texts.push('')
  })
  parser.on('text', (text) => {
    const at = texts.length - 1
    if (at < 0 || (texts[at]?.length ?? 0) > FILE_LIMITS.text) return
    texts[at] += text
  })
  parser.on('closetag', ({ name }) => {
    path.pop()
    close(local(name), (texts.pop() ?? '').trim(), path)
  })
  parser.on('error', (error) => {
    broken ??= error.message
  })
  const decoder = decoderOf(bytes)
  const until = Date.now() + FILE_LIMITS.time
  let isFirst = true
  for (let at = 0; at < bytes.length && broken === null; at += CHUNK) {
    const text = decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true })
    // Some exports begin with blanks, which no parser takes before the declaration.
    parser.write(isFirst ? text.replace(/^[\s\uFEFF]+/, '') : text)
    isFirst = false
    // What stands before the first element is kept by the parser, however long it is.
    if (elements === 0 && at > FILE_LIMITS.beforeXml) break
    if (Date.now() > until)
      throw new Unreadable('This file takes longer to read than any activity does. It was not read.')
  }
  if (broken === null) parser.close()
  if (elements === 0) throw new Unreadable('This file cannot be read: it is no FIT, TCX, GPX or CSV.')
  return broken
}
