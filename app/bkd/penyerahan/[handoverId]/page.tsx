import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import {
  preparePackageAction,
  receiveHandoverAction,
  returnHandoverAction,
} from '#app/bkd/penyerahan/actions'
import { BeingPrepared } from '#components/bkd/being-prepared'
import { BkdPage } from '#components/bkd/bkd-page'
import { BookLinks } from '#components/bkd/book-links'
import { DecideHandover } from '#components/bkd/decide-handover'
import { DestroyedNotice } from '#components/bkd/destroyed-notice'
import { HandoverBadge, handoverName } from '#components/bkd/handover-table'
import { PackageCard } from '#components/bkd/package-card'
import { Card } from '#components/ui/card'
import { Facts } from '#components/ui/facts'
import { PageTitle } from '#components/ui/page-title'
import { getPackage } from '#lib/handovers/get-package'
import { type PrepareBookResult, prepareBook } from '#lib/handovers/prepare-book'
import { getHandover } from '#lib/handovers/queries'
import { requireId } from '#lib/page-address'
import { requireBkdRoom } from '#lib/progress/require-bkd-room'
import { formatDateTime, type TimeZone } from '#lib/regions/rules'

export const metadata: Metadata = { title: 'Penyerahan' }

type Props = { params: Promise<{ handoverId: string }> }

/** One handover: what it holds, its book, and BKD's decision. */
export default async function HandoverPage({ params }: Props) {
  const { actor, room } = await requireBkdRoom()
  const handoverId = requireId((await params).handoverId)
  const handover = await getHandover(actor, handoverId)
  if (!handover) notFound()
  const now = new Date()
  const book = await prepareBook(actor, { handoverId }, now)
  const held = await getPackage(actor, handoverId, now)
  const { timeZone } = room.region
  return (
    <BkdPage room={room} current="penyerahan">
      <PageTitle title={handover.opd.name}>
        <p>
          {handoverName(handover)}, {handover.campaign.name}
        </p>
      </PageTitle>
      <Card title="Isi penyerahan" actions={<HandoverBadge decision={handover.decision} />}>
        <Facts facts={listFacts(handover, timeZone)} />
      </Card>
      <Card title="Himpunan pakta">
        <Book handoverId={handoverId} book={book} />
      </Card>
      {held && (
        <PackageCard handoverId={handoverId} held={held} timeZone={timeZone} action={preparePackageAction} />
      )}
      {!handover.decision && (
        <Card title="Keputusan">
          <DecideHandover
            handoverId={handoverId}
            receiveAction={receiveHandoverAction}
            returnAction={returnHandoverAction}
          />
        </Card>
      )}
    </BkdPage>
  )
}

function Book({ handoverId, book }: { handoverId: string; book: PrepareBookResult }) {
  if (!book.ok) return book.reason === 'destroyed' ? <DestroyedNotice /> : <BeingPrepared />
  return (
    <BookLinks
      label="Unduh himpunan pakta"
      volumes={book.volumes}
      href={(volume) => `/bkd/penyerahan/${handoverId}/himpunan?jilid=${volume}`}
    />
  )
}

type Handover = NonNullable<Awaited<ReturnType<typeof getHandover>>>

function listFacts(handover: Handover, timeZone: TimeZone): [string, string][] {
  const { decision } = handover
  const facts: [string, string][] = [
    ['Diserahkan oleh', `${handover.namePrinted}, ${handover.titlePrinted}`],
    ['Waktu penyerahan', formatDateTime(handover.handedOverAt, timeZone)],
    ['Pakta', handover._count.items.toLocaleString('id-ID')],
    ['Sudah disaksikan', handover.witnessed.toLocaleString('id-ID')],
  ]
  if (handover.annulled > 0) {
    facts.push(['Dibatalkan sesudahnya', `${handover.annulled} pakta; tidak lagi termuat dalam himpunan`])
  }
  if (!decision) return facts
  const word = decision.kind === 'RECEIVED' ? 'Diterima' : 'Dikembalikan'
  facts.push([word, `${formatDateTime(decision.decidedAt, timeZone)} oleh ${decision.decidedBy.name}`])
  if (decision.reason) facts.push(['Yang harus diperbaiki', decision.reason])
  return facts
}
