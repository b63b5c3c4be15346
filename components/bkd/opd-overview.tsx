import type { ReactNode } from 'react'
import { HandoverList } from '#components/opd/handover-list'
import { Headline } from '#components/opd/headline'
import { PeopleCard } from '#components/opd/people-card'
import { ProgressTable } from '#components/opd/progress-table'
import { Card } from '#components/ui/card'
import { LinkButton } from '#components/ui/link-button'
import { inBkdRoom } from '#lib/progress/bkd-person-row'
import type { ProgressGroup } from '#lib/progress/count-progress'
import type { OpdOverview as Overview } from '#lib/progress/get-opd-overview'
import { withParameters } from '#lib/progress/room-address-rules'
import type { TimeZone } from '#lib/regions/rules'

type Props = {
  place: { campaignId: string; opdId: string }
  overview: Overview
  region: { timeZone: TimeZone; bkdName: string }
  /** What stands before the list of people, which may be long. */
  children: ReactNode
}

/** What the head of an agency sees of a campaign, without the head's own acts. */
export function OpdOverview({ place, overview, region, children }: Props) {
  const { campaignId: kegiatan, opdId } = place
  const path = `/bkd/perangkat/${opdId}`
  const toPeople = (filter: Record<string, string | null>) =>
    withParameters(`${path}/pegawai`, { kegiatan, ...filter })
  return (
    <>
      <Headline figures={overview.figures} candid toList={(status) => toPeople({ status })} />
      <Groups overview={overview} toUnit={(unit) => toPeople({ unit })} />
      <Card title="Penyerahan">
        <HandoverList
          handovers={overview.handovers}
          timeZone={region.timeZone}
          bkdName={region.bkdName}
          several={false}
        />
      </Card>
      {children}
      <PeopleCard
        title="Belum menandatangani"
        list={{ ...overview.unsigned, people: overview.unsigned.people.map(inBkdRoom) }}
        timeZone={region.timeZone}
        empty="Semua yang wajib sudah menandatangani."
        standing={['status']}
        href={(hal) => withParameters(path, { kegiatan, hal })}
      />
      <div>
        <LinkButton href={toPeople({})} tone="secondary">
          Lihat semua pegawai perangkat daerah ini
        </LinkButton>
      </div>
    </>
  )
}

type GroupsProps = { overview: Overview; toUnit: (unit: string) => string }

function Groups({ overview, toUnit }: GroupsProps) {
  const byUnit = overview.byUnit.map((group) => ({
    ...toRow(group, 'Tanpa unit kerja'),
    href: group.key && toUnit(group.key),
  }))
  return (
    <Card title="Rincian">
      <div className="grid gap-8">
        <ProgressTable caption="Menurut unit kerja" header="Unit kerja" rows={byUnit} candid />
        <ProgressTable
          caption="Menurut jenis pegawai"
          header="Jenis pegawai"
          rows={overview.byKind.map((group) => toRow(group, '–'))}
          candid
        />
      </div>
    </Card>
  )
}

function toRow(group: ProgressGroup, unnamed: string) {
  return { ...group, key: group.key ?? 'tanpa', label: group.label ?? unnamed, href: null }
}
