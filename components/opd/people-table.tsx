import Link from 'next/link'
import { StatusBadge } from '#components/ui/status-badge'
import { type Column, Table } from '#components/ui/table'
import type { PersonRow } from '#lib/progress/person-row'
import { formatDateTime, type TimeZone } from '#lib/regions/rules'

type Props = {
  caption: string
  people: PersonRow[]
  timeZone: TimeZone
  empty: string
  /** What tells the people of this list apart; both unless said otherwise. */
  standing?: readonly ('status' | 'times')[]
}

/** People with how they stand; a row leads to the person. */
export function PeopleTable({ caption, people, timeZone, empty, standing = ['status', 'times'] }: Props) {
  const columns: Record<'status' | 'times', Column<PersonRow>> = {
    status: { header: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
    times: { header: 'Waktu', cell: (person) => <Times person={person} timeZone={timeZone} /> },
  }
  return (
    <Table
      caption={caption}
      hideCaption
      rows={people}
      rowKey={({ signatoryId }) => signatoryId}
      empty={empty}
      columns={[
        { header: 'Nama', cell: (person) => <Name person={person} /> },
        { header: 'Jabatan dan unit kerja', cell: (person) => <Place person={person} /> },
        { header: 'Jenis', cell: ({ kind }) => kind },
        ...standing.map((column) => columns[column]),
      ]}
    />
  )
}

function Name({ person: { href, name, number } }: { person: PersonRow }) {
  return (
    <span>
      <Link href={href} prefetch={false} className="text-action-800 underline underline-offset-4">
        {name}
      </Link>
      <span className="block font-normal text-ink-faint text-sm">{number}</span>
    </span>
  )
}

function Place({ person: { position, place } }: { person: PersonRow }) {
  return (
    <span>
      {position ?? '–'}
      <span className="block text-ink-faint text-sm">{place}</span>
    </span>
  )
}

function Times({ person, timeZone }: { person: PersonRow; timeZone: TimeZone }) {
  if (!person.signedAt) return null
  const witnessed = person.witnessedAt
    ? `Disaksikan ${formatDateTime(person.witnessedAt, timeZone)}`
    : 'Belum disaksikan'
  return (
    <span>
      {formatDateTime(person.signedAt, timeZone)}
      <span className="block text-ink-faint text-sm">{witnessed}</span>
    </span>
  )
}
