import { UnreadableFile } from '#lib/rosters/reading/unreadable-file'

/**
 * A small push scanner for the XML parts of a workbook. It works on bytes, so that a character cut by the
 * end of a chunk is no matter and text nobody asks for is never decoded: a large roster has millions of
 * cells, of which few are wanted. Names come without their prefix. Nobody can declare entities: a part
 * with a DOCTYPE is refused.
 */
export type XmlHandler = {
  /** `bytes` from `start` to `end` hold the inside of the start tag, for `readAttribute`. */
  open: (name: string, bytes: Buffer, start: number, end: number) => void
  close: (name: string) => void
  text: (bytes: Buffer, start: number, end: number) => void
}

/** A cell holds at most 32,767 characters, of up to 6 bytes each when escaped. */
const MAX_TOKEN_BYTES = 1024 * 1024

const [LESS, GREATER, SLASH, BANG, QUESTION] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f]
const [QUOTE, APOSTROPHE, COLON, SPACE] = [0x22, 0x27, 0x3a, 0x20]
const [CDATA, CDATA_END, COMMENT] = ['<![CDATA[', ']]>', '<!--']

/** Index of the ">" that ends the tag begun at `start`; a ">" inside a quoted value does not count. */
function tagEnd(bytes: Buffer, start: number): number {
  let quote = 0
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (quote !== 0) quote = byte === quote ? 0 : quote
    else if (byte === GREATER) return at
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte
  }
  return -1
}

const shortNames = new Map<number, string>()

/** The local name at `start`. Names of up to three letters, which is nearly all of them, are kept ready. */
function localName(bytes: Buffer, start: number, end: number): string {
  let [from, at, packed] = [start, start, 0]
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte <= SPACE || byte === SLASH) break
    packed = packed * 256 + byte
    if (byte === COLON) [from, packed] = [at + 1, 0]
  }
  if (at - from > 3) return bytes.toString('latin1', from, at)
  const known = shortNames.get(packed)
  if (known !== undefined) return known
  const name = bytes.toString('latin1', from, at)
  shortNames.set(packed, name)
  return name
}

/** Comments, CDATA and processing instructions; returns where to go on, or -1 when more bytes are needed. */
function skipSpecial(bytes: Buffer, start: number, handler: XmlHandler): number {
  const after = (marker: string) => {
    const at = bytes.indexOf(marker, start, 'latin1')
    return at === -1 ? -1 : at + marker.length
  }
  if (bytes[start + 1] === QUESTION) return after('?>')
  const opening = bytes.toString('latin1', start, start + CDATA.length)
  if (opening.startsWith(COMMENT)) return after('-->')
  if (CDATA.startsWith(opening) || COMMENT.startsWith(opening)) {
    const end = opening === CDATA ? after(CDATA_END) : -1
    if (end !== -1) handler.text(bytes, start + CDATA.length, end - CDATA_END.length)
    return end
  }
  throw new UnreadableFile('workbook_unsafe')
}

/** One tag from `start` to its end; returns where to go on, or -1 when more bytes are needed. */
function scanTag(bytes: Buffer, start: number, handler: XmlHandler): number {
  const first = bytes[start + 1]
  if (first === undefined) return -1
  if (first === BANG || first === QUESTION) return skipSpecial(bytes, start, handler)
  const end = tagEnd(bytes, start)
  if (end === -1) return -1
  if (first === SLASH) {
    handler.close(localName(bytes, start + 2, end))
    return end + 1
  }
  const name = localName(bytes, start + 1, end)
  handler.open(name, bytes, start + 1, end)
  if (bytes[end - 1] === SLASH) handler.close(name)
  return end + 1
}

/** Scans what is whole in `bytes`; returns how many bytes are done with. */
function scan(bytes: Buffer, handler: XmlHandler): number {
  let at = 0
  while (true) {
    const less = bytes.indexOf(LESS, at)
    if (less === -1) return at
    if (less > at) handler.text(bytes, at, less)
    const next = scanTag(bytes, less, handler)
    if (next === -1) return less
    at = next
  }
}

/** Feeds all chunks of one part to the handler. Throws `UnreadableFile` for a part that is cut short. */
export async function scanXml(chunks: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  let rest: Buffer = Buffer.alloc(0)
  let depth = 0
  const counting: XmlHandler = {
    text: handler.text,
    open: (name, bytes, start, end) => {
      depth++
      handler.open(name, bytes, start, end)
    },
    close: (name) => {
      depth--
      handler.close(name)
    },
  }
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    rest = bytes.subarray(scan(bytes, counting))
    if (rest.length > MAX_TOKEN_BYTES) throw new UnreadableFile('workbook_damaged')
  }
  if (depth !== 0 || rest.toString('latin1').trim() !== '') throw new UnreadableFile('workbook_damaged')
}
