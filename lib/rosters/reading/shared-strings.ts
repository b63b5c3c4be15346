import { UnreadableFile } from '#lib/rosters/reading/unreadable-file'
import { scanXml } from '#lib/rosters/reading/xml-scanner'
import { decodeXmlText } from '#lib/rosters/reading/xml-text'

/** Longer than any name, title or post; what goes beyond is cut while reading. */
export const MAX_CELL_CHARACTERS = 1_000

/** 60,000 people of 77 columns need about 600,000 texts. */
const MAX_STRINGS = 4_000_000

/**
 * The texts that cells point to. Rich text is joined from its runs; phonetic hints (rPh) are left out.
 * Each text is a string of its own, so that no chunk of the part is kept alive by it.
 */
export async function readSharedStrings(chunks: AsyncIterable<Buffer>): Promise<string[]> {
  const strings: string[] = []
  let [text, inText, inHint] = ['', false, false]
  await scanXml(chunks, {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 't') inText = !inHint
      else if (name === 'rPh') inHint = true
    },
    text: (bytes, start, end) => {
      if (inText && text.length < MAX_CELL_CHARACTERS) text += bytes.toString('utf8', start, end)
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') inHint = false
      else if (name === 'si') {
        if (strings.length === MAX_STRINGS) throw new UnreadableFile('unpacks_too_large')
        strings.push(decodeXmlText(text).slice(0, MAX_CELL_CHARACTERS))
      }
    },
  })
  return strings
}
