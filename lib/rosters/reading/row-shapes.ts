import { isHeader, readHeadings } from '#lib/rosters/reading/find-header'
import type { SheetRow } from '#lib/rosters/reading/sheet-rows'
import { type Cell, NUMBER_FIELDS, type RosterField, type RosterRow } from '#lib/rosters/rules/roster-row'

/** Fields without which a row speaks of nobody, whatever unit or agency was filled in beforehand. */
const PERSONAL: readonly RosterField[] = [
  'name',
  'nip',
  'niPppk',
  'nik',
  'anyNumber',
  'birthDate',
  'position',
  'phone',
  'email',
]

const TOTAL = /^(sub|grand)?\s*(total|jumlah|jml)\b|^(rekapitulasi|rata-rata)\b/i
const SIGN_OFF =
  /^(mengetahui|menyetujui|mengesahkan|keterangan|catatan|ditetapkan di|dibuat di|dicetak|sumber data)\b/i
const PLACE_AND_DATE =
  /^\D{3,40},\s*(\d{1,2}\s+)?(jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des)[a-z]*\s+\d{4}$/i

/** Someone's number has at least this many digits, however broken it is. */
const ENOUGH_DIGITS = 10

function longNumbers({ cells }: RosterRow): Cell[] {
  return NUMBER_FIELDS.flatMap((field) => {
    const cell = cells[field]
    return cell && cell.text.replace(/\D/g, '').length >= ENOUGH_DIGITS ? [cell] : []
  })
}

/** The numbers 1, 2, 3 … under the headings of official tables, "(1)" too. */
function isColumnNumbers({ cells }: RosterRow): boolean {
  const texts = Object.values(cells).map((cell) => cell.text.trim())
  return texts.length > 1 && texts.every((text) => /^\(?\d{1,2}\)?$/.test(text))
}

/** "Mengetahui," or "Sukabumi, 1 Juli 2024": below it stand only signatures. */
function isSignOff({ cells }: RosterRow): boolean {
  const texts = Object.values(cells).map((cell) => cell.text.trim())
  return texts.length <= 2 && texts.some((text) => SIGN_OFF.test(text) || PLACE_AND_DATE.test(text))
}

function isTotal(source: SheetRow, { cells }: RosterRow): boolean {
  const first = Math.min(...source.cells.keys())
  return [source.cells.get(first), cells.name].some(
    (cell) => cell !== undefined && TOTAL.test(cell.text.trim()),
  )
}

/**
 * What a row below the header is: a person; the end of the table (place and date, "Mengetahui"), after which
 * only a row with a name and a number is a person; or nothing to be read: blank, totals, column numbers,
 * the header printed again on the next page.
 */
export function shapeOf(source: SheetRow, row: RosterRow): 'person' | 'numberless' | 'nothing' | 'end' {
  const numbers = longNumbers(row)
  // The sum of a column of numbers is as long as a number, but never a text.
  if (isTotal(source, row) && numbers.every((cell) => cell.numeric)) return 'nothing'
  if (numbers.length > 0) return 'person'
  if (isSignOff(row)) return 'end'
  if (!PERSONAL.some((field) => row.cells[field]) || isColumnNumbers(row)) return 'nothing'
  return isHeader(readHeadings(source)) ? 'nothing' : 'numberless'
}
