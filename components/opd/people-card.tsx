import { PeopleTable } from '#components/opd/people-table'
import { Card } from '#components/ui/card'
import { Pagination } from '#components/ui/pagination'
import type { PersonRow } from '#lib/progress/person-row'
import type { TimeZone } from '#lib/regions/rules'

type Props = {
  title: string
  /** One page of the list, and how many there are in all. */
  list: { people: PersonRow[]; total: number; page: number; pages: number }
  timeZone: TimeZone
  empty: string
  standing?: readonly ('status' | 'times')[]
  href: (page: number) => string
}

/** A list of people with its pages. */
export function PeopleCard({ title, list, href, ...table }: Props) {
  return (
    <Card title={`${title} (${list.total.toLocaleString('id-ID')})`}>
      <PeopleTable caption={title} people={list.people} {...table} />
      <Pagination page={list.page} pages={list.pages} href={href} />
    </Card>
  )
}
