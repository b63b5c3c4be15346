import type { ReactNode } from 'react'
import { RoomChoice } from '#components/opd/room-choice'
import { NavTabs } from '#components/ui/nav-tabs'
import { PageShell } from '#components/ui/page-shell'
import { PageTitle } from '#components/ui/page-title'
import { SiteHeader } from '#components/ui/site-header'
import type { OpdRoom } from '#lib/progress/get-opd-room'
import { withParameters } from '#lib/progress/room-address-rules'
import { formatTime } from '#lib/regions/rules'

type Props = {
  room: OpdRoom
  path: '/opd' | '/opd/pegawai' | '/opd/permintaan'
  now: Date
  children?: ReactNode
}

const TABS = [
  { path: '/opd', label: 'Ringkasan' },
  { path: '/opd/pegawai', label: 'Pegawai' },
  { path: '/opd/permintaan', label: 'Bantuan' },
] as const

/** The frame of every page of the head's room: whose it is, which campaign and agency, and the way between pages. */
export function RoomPage({ room, path, now, children }: Props) {
  const { region, campaign, opd, opds } = room
  const chosen = { kegiatan: campaign?.id ?? null, perangkat: opds.length > 1 ? (opd?.id ?? null) : null }
  const tabs = TABS.map((tab) => ({
    href: withParameters(tab.path, chosen),
    label: tab.label,
    current: tab.path === path,
  }))
  return (
    <PageShell
      help={region.helpName ? { name: region.helpName, phone: region.helpPhone } : null}
      header={
        <SiteHeader governmentName={region.governmentName} user={{ name: room.officerName }}>
          <NavTabs label="Halaman perangkat daerah" tabs={tabs} />
        </SiteHeader>
      }
    >
      <PageTitle title={opd?.name ?? (opds.length > 1 ? 'Semua perangkat daerah' : region.governmentName)}>
        <p>{campaign?.name ?? 'Belum ada kegiatan.'}</p>
      </PageTitle>
      <p className="hidden font-semibold print:block">
        Rahasia, dicetak oleh {room.officerName}, pukul {formatTime(now, region.timeZone)}
      </p>
      <RoomChoice room={room} path={path} />
      {children}
    </PageShell>
  )
}
