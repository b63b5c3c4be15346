import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names'

export type Column<Row> = {
  header: string
  cell: (row: Row) => ReactNode
  /** Right-aligned figures. */
  numeric?: boolean
}

type Props<Row> = {
  /** Names the table for screen readers; shown above it unless `hideCaption`. */
  caption: string
  hideCaption?: boolean
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Said instead of an empty table. */
  empty?: ReactNode
}

/** Browsers drop a table's own roles once its display changes, so each element says its role again. */
const as = (role: 'table' | 'rowgroup' | 'row' | 'rowheader' | 'cell') => ({ role })

/**
 * A table that becomes a list of cards below 768 px. The first column heads each row.
 */
export function Table<Row>({ caption, hideCaption, columns, rows, rowKey, empty }: Props<Row>) {
  if (rows.length === 0) return <p className="py-2 text-ink-faint">{empty ?? 'Belum ada data.'}</p>
  return (
    <table {...as('table')} className="block w-full text-left md:table">
      <caption className={hideCaption ? 'sr-only' : 'block pb-2 text-left font-semibold md:table-caption'}>
        {caption}
      </caption>
      <thead className="sr-only md:not-sr-only md:table-header-group">
        <tr>
          {columns.map((column) => (
            <th
              key={column.header}
              scope="col"
              className={classNames(
                'border-line-strong border-b-2 px-3 py-2 align-bottom font-semibold text-ink-soft text-sm',
                column.numeric && 'text-right',
              )}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as('rowgroup')} className="grid gap-3 md:table-row-group">
        {rows.map((row) => (
          <TableRow key={rowKey(row)} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  )
}

function TableRow<Row>({ row, columns }: { row: Row; columns: Column<Row>[] }) {
  const [first, ...others] = columns
  return (
    <tr
      {...as('row')}
      className="block rounded-md border border-line p-3 md:table-row md:border-0 md:border-b md:hover:bg-paper"
    >
      {first && (
        <th
          {...as('rowheader')}
          scope="row"
          className="block pb-1 font-semibold md:table-cell md:border-line md:border-b md:px-3 md:py-2.5 md:align-top"
        >
          {first.cell(row)}
        </th>
      )}
      {others.map((column) => (
        <td
          key={column.header}
          {...as('cell')}
          data-label={column.header}
          className={classNames(
            'flex flex-wrap justify-between gap-x-4 py-1 before:font-normal before:text-ink-faint before:content-[attr(data-label)]',
            'empty:hidden md:table-cell md:border-line md:border-b md:px-3 md:py-2.5 md:align-top md:before:content-none md:empty:table-cell',
            column.numeric && 'tabular-nums md:text-right',
          )}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}
