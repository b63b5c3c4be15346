import {
  type CheckedRow,
  type CheckedSheet,
  REFUSAL_CODES,
  type RefusalCode,
  type Verdict,
  type VerdictCode,
} from '#lib/rosters/checked-roster'
import { type RosterFile, readRosterFile } from '#lib/rosters/reading/read-roster-file'
import type { ReadSheet } from '#lib/rosters/reading/read-workbook'
import { UnreadableFile, type UnreadableReason } from '#lib/rosters/reading/unreadable-file'
import { cleanNumber } from '#lib/rosters/rules/clean-number'
import { shortenText } from '#lib/rosters/rules/clean-text'
import { decideRow, type RowCase } from '#lib/rosters/rules/decide-row'
import { decideKnownOpds } from '#lib/rosters/rules/opd-names'
import { readPerson } from '#lib/rosters/rules/roster-person'
import { NUMBER_FIELDS, type RosterRow } from '#lib/rosters/rules/roster-row'
import { readRowKind } from '#lib/rosters/rules/row-kind'
import { readRowPlace } from '#lib/rosters/rules/row-opd'
import { readSheetContext, type SheetContext } from '#lib/rosters/rules/sheet-context'
import { findSignInNumber } from '#lib/rosters/rules/sign-in-number'

export type RosterCheck =
  | { ok: true; rows: CheckedRow[]; accepted: number; sheets: CheckedSheet[] }
  | { ok: false; reason: UnreadableReason }

const SHOWN_NAME = 60
const SHOWN_NUMBER = 24

type SheetCase = RowCase & { sheet: string }

function openCase(sheet: string, row: RosterRow, context: SheetContext): SheetCase {
  const kind = readRowKind(row, context)
  const number = findSignInNumber(kind, row)
  return { sheet, row, context, number, person: readPerson(row, kind, number, context) }
}

function openCases(sheets: readonly ReadSheet[], fileName: string, given: readonly string[]): SheetCase[] {
  return sheets.flatMap(({ name, table }) => {
    if (!table) return []
    const context = readSheetContext(table, fileName, given)
    return table.rows.map((row) => openCase(name, row, context))
  })
}

function toVerdict(code: VerdictCode | null): Verdict {
  if (code === null) return 'accepted'
  return REFUSAL_CODES.includes(code as RefusalCode) ? 'refused' : 'warning'
}

function closeCase({ sheet, row, person, number }: SheetCase, code: VerdictCode | null): CheckedRow {
  const written = number?.cell ?? NUMBER_FIELDS.map((field) => row.cells[field]).find((cell) => cell)
  return {
    sheet,
    row: row.row,
    verdict: toVerdict(code),
    code,
    person,
    shown: {
      name: shortenText(person?.name ?? '', SHOWN_NAME),
      number: shortenText(written?.text ?? '', SHOWN_NUMBER),
    },
  }
}

function decideRows(cases: readonly SheetCase[], given: readonly string[]): CheckedRow[] {
  const takenNumbers = new Set<string>()
  const knownOpds = decideKnownOpds(
    cases.map(({ row, context }) => readRowPlace(row, context).opd),
    given,
  )
  return cases.map((rowCase) => {
    const checked = closeCase(rowCase, decideRow(rowCase, { knownOpds, takenNumbers }))
    if (checked.verdict !== 'refused') takenNumbers.add(cleanNumber(rowCase.number?.cell.text ?? ''))
    return checked
  })
}

function describeSheet({ name, hidden, table }: ReadSheet): CheckedSheet {
  const state = hidden ? 'hidden' : table ? 'read' : 'no_header'
  return { name, state, headerRow: table?.headerRow ?? null, rows: table?.rows.length ?? 0 }
}

/**
 * The verdict on a roster file (XLSX or CSV, at most 50 MB), by the rules of its rows; writes nothing.
 *
 * `rows` has one entry per person of the file, in its order; `accepted` counts those that would be imported,
 * warnings included. Agencies are checked against `opdNames`; without them, only when one name holds at
 * least 90 % of all rows. A file that cannot be read is a value with a reason (`UNREADABLE_SENTENCES`).
 */
export async function checkRoster(
  file: RosterFile,
  options: { opdNames?: readonly string[] } = {},
): Promise<RosterCheck> {
  const given = options.opdNames ?? []
  try {
    const sheets = await readRosterFile(file)
    const rows = decideRows(openCases(sheets, file.name, given), given)
    const accepted = rows.filter(({ verdict }) => verdict !== 'refused').length
    return { ok: true, rows, accepted, sheets: sheets.map(describeSheet) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, reason: error.reason }
    throw error
  }
}
