export type UnreadableReason =
  | 'file_empty'
  | 'file_too_large'
  | 'not_a_workbook'
  | 'other_format'
  | 'password_protected'
  | 'unpacks_too_large'
  | 'workbook_damaged'
  | 'workbook_unsafe'
  | 'too_many_sheets'
  | 'too_many_rows'
  | 'header_not_found'
  | 'rows_not_found'
  | 'csv_line_too_long'
  | 'csv_quote_open'

/**
 * Thrown deep inside a reader to stop at once. It never leaves `checkRoster`, which turns it into the
 * refusal value that callers see.
 */
export class UnreadableFile extends Error {
  readonly reason: UnreadableReason

  constructor(reason: UnreadableReason) {
    super(reason)
    this.reason = reason
  }
}
