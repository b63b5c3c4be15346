import type { ReactNode } from 'react'
import { type NavTab, NavTabs } from '#components/ui/nav-tabs'
import { PageShell } from '#components/ui/page-shell'
import { SiteHeader } from '#components/ui/site-header'
import type { BkdRoom } from '#lib/progress/get-bkd-room'

const PARTS = [
  { part: 'ringkasan', href: '/bkd', label: 'Ringkasan' },
  { part: 'kegiatan', href: '/bkd/kegiatan', label: 'Kegiatan' },
  { part: 'perangkat', href: '/bkd/perangkat', label: 'Perangkat daerah' },
  { part: 'impor', href: '/bkd/impor', label: 'Impor daftar pegawai' },
  { part: 'penyerahan', href: '/bkd/penyerahan', label: 'Penyerahan' },
  { part: 'pembatalan', href: '/bkd/pembatalan', label: 'Pembatalan' },
] as const

export type BkdPart = (typeof PARTS)[number]['part']

type Props = { room: BkdRoom; current: BkdPart; children: ReactNode }

/** The frame of every page of BKD's room, with the way to each of its parts. */
export function BkdPage({ room, current, children }: Props) {
  const { region, officerName, isAuditor } = room
  const help = region.helpName ? { name: region.helpName, phone: region.helpPhone } : null
  const detail = isAuditor ? 'Pemeriksa' : region.bkdName
  return (
    <PageShell
      help={help}
      header={
        <SiteHeader governmentName={region.governmentName} user={{ name: officerName, detail }}>
          {!isAuditor && <NavTabs label={`Halaman ${region.bkdName}`} tabs={listTabs(room, current)} />}
        </SiteHeader>
      }
    >
      {children}
    </PageShell>
  )
}

function listTabs(room: BkdRoom, current: BkdPart): NavTab[] {
  const waiting = { penyerahan: room.waitingHandovers, pembatalan: room.waitingAnnulments }
  return PARTS.map(({ part, href, label }) => {
    const count = part in waiting ? waiting[part as keyof typeof waiting] : 0
    return { href, label, current: part === current, ...(count > 0 ? { count } : {}) }
  })
}
