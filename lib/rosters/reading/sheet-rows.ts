import { MAX_CELL_CHARACTERS } from '#lib/rosters/reading/shared-strings'
import { UnreadableFile } from '#lib/rosters/reading/unreadable-file'
import { scanXml } from '#lib/rosters/reading/xml-scanner'
import { decodeXmlText, readAttribute } from '#lib/rosters/reading/xml-text'
import type { Cell } from '#lib/rosters/rules/roster-row'

/** One row as Excel numbers it; columns count from 0, blank cells are absent. */
export type SheetRow = { row: number; cells: Map<number, Cell> }

/** A merged block, rows as Excel numbers them and columns from 0, both ends included. */
export type Merge = { top: number; left: number; bottom: number; right: number }

/** What a sheet is read into. Cells of columns that are not wanted are never decoded. */
export type RowTaker = {
  wants: (column: number) => boolean
  takeRow: (row: SheetRow) => void
  takeMerge: (merge: Merge) => void
}

const MAX_COLUMNS = 16_384
const MAX_ROWS = 1_048_576

/** "AB12" as [row 12, column 27]; null for what is no cell of a sheet. */
function readReference(reference: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (!found) return null
  let column = 0
  for (const letter of found[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(found[2])
  return column <= MAX_COLUMNS && row >= 1 && row <= MAX_ROWS ? { row, column: column - 1 } : null
}

function readMerge(reference: string): Merge | null {
  const [first, last] = reference.split(':').map(readReference)
  return first && last ? { top: first.row, left: first.column, bottom: last.row, right: last.column } : null
}

/**
 * A cell by its type: shared text, text of its own, number. A formula counts as its last result; an error
 * (#N/A) as blank.
 */
function readCell(type: string, text: string, strings: readonly string[]): Cell | null {
  if (type === 'e') return null
  if (type === 's') return textCell(strings[Number(text)] ?? '')
  if (type === 'n' || type === '') return text.trim() === '' ? null : { text: text.trim(), numeric: true }
  return textCell(decodeXmlText(text).slice(0, MAX_CELL_CHARACTERS))
}

function textCell(text: string): Cell | null {
  return /\S/.test(text) ? { text, numeric: false } : null
}

/** Reads one worksheet part row by row. Throws `UnreadableFile` for a damaged one. */
export async function readSheetRows(
  chunks: AsyncIterable<Buffer>,
  strings: readonly string[],
  taker: RowTaker,
): Promise<void> {
  let [row, column, type, text] = [0, -1, '', '']
  let [isWanted, inText, inHint] = [false, false, false]
  let cells = new Map<number, Cell>()

  const openCell = (tag: string) => {
    const reference = readAttribute(tag, 'r')
    const place = reference === undefined ? { column: column + 1 } : readReference(reference)
    if (!place || place.column >= MAX_COLUMNS) throw new UnreadableFile('workbook_damaged')
    column = place.column
    // The first cell with text is always read: it tells a row of totals ("Jumlah").
    isWanted = cells.size === 0 || taker.wants(column)
    if (isWanted) [type, text] = [readAttribute(tag, 't') ?? '', '']
  }
  const openRow = (tag: string) => {
    const next = Number(readAttribute(tag, 'r') ?? row + 1)
    if (!(next > row && next <= MAX_ROWS)) throw new UnreadableFile('workbook_damaged')
    row = next
    cells = new Map()
    column = -1
  }
  const closeCell = () => {
    const cell = isWanted ? readCell(type, text, strings) : null
    if (cell) cells.set(column, cell)
    isWanted = false
  }

  await scanXml(chunks, {
    open: (name, bytes, start, end) => {
      if (name === 'c') openCell(bytes.toString('latin1', start, end))
      else if (name === 'v' || name === 't') inText = isWanted && !inHint
      else if (name === 'row') openRow(bytes.toString('latin1', start, end))
      else if (name === 'rPh') inHint = true
      else if (name === 'mergeCell') {
        const merge = readMerge(readAttribute(bytes.toString('latin1', start, end), 'ref') ?? '')
        if (merge) taker.takeMerge(merge)
      }
    },
    text: (bytes, start, end) => {
      if (inText && text.length < MAX_CELL_CHARACTERS) text += bytes.toString('utf8', start, end)
    },
    close: (name) => {
      if (name === 'c') closeCell()
      else if (name === 'v' || name === 't') inText = false
      else if (name === 'row') taker.takeRow({ row, cells })
      else if (name === 'rPh') inHint = false
    },
  })
}
