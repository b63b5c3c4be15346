import { UnreadableFile } from '#lib/rosters/reading/unreadable-file'

/** No row of a roster comes near this; a file with one quote too few does. */
const MAX_RECORD_CHARACTERS = 1024 * 1024

/** Where a field ends: `text` is its value, `next` the index of the delimiter or line end after it. */
type Field = { text: string; next: number }

function readQuoted(text: string, start: number, limit: number): Field {
  let close = text.indexOf('"', start + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close === -1 || close > limit) {
    throw new UnreadableFile(Math.max(close, text.length) > limit ? 'csv_line_too_long' : 'csv_quote_open')
  }
  return { text: text.slice(start + 1, close).replaceAll('""', '"'), next: close + 1 }
}

const isLineEnd = (character: string | undefined) => character === '\n' || character === '\r'

function readPlain(text: string, start: number, delimiter: string, limit: number): Field {
  let at = start
  while (at <= limit && at < text.length && text[at] !== delimiter && !isLineEnd(text[at])) at++
  return { text: text.slice(start, at), next: at }
}

/**
 * The records of a CSV text (RFC 4180, any delimiter, any line end). A blank line is a record of one blank
 * field, so that records count as Excel counts rows. A quote inside an unquoted field is a plain character;
 * what follows a closing quote still belongs to the field. Throws `UnreadableFile` for a record beyond 1 MB
 * and for a quote that never closes.
 */
export function* readCsvRecords(text: string, delimiter: string): Generator<string[]> {
  let at = 0
  while (at < text.length) {
    const limit = at + MAX_RECORD_CHARACTERS
    const fields: string[] = []
    for (;;) {
      const quoted: Field = text[at] === '"' ? readQuoted(text, at, limit) : { text: '', next: at }
      const plain = readPlain(text, quoted.next, delimiter, limit)
      fields.push(quoted.text + plain.text)
      at = plain.next
      if (at > limit) throw new UnreadableFile('csv_line_too_long')
      if (text[at] !== delimiter) break
      at++
    }
    yield fields
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
}
