import Link from 'next/link'
import type { ReactNode } from 'react'
import { Arrival } from '#components/pakta/arrival'
import { PrintButton } from '#components/pakta/print-button'
import { Alert } from '#components/ui/alert'
import { Card } from '#components/ui/card'
import { Facts } from '#components/ui/facts'
import { LinkButton } from '#components/ui/link-button'
import { QrCode } from '#components/ui/qr-code'
import { groupCode } from '#lib/certificates/rules'
import { formatDateTime, formatTime, type TimeZone } from '#lib/regions/rules'
import type { OwnData, OwnProof } from '#lib/signings/own-pledge'

type Props = {
  signatoryId: string
  data: OwnData
  proof: OwnProof
  timeZone: TimeZone
  /** Address of the public page of this code. */
  verifyUrl: string
  /** The evidence sheet of this signing, a plain download. */
  evidenceHref: string
  children: ReactNode
}

const HEADING_ID = 'bukti'

/** What remains in the person's hands: the reference, the times, the PDF, and the way to disown it. */
export function Proof({ signatoryId, data, proof, timeZone, verifyUrl, evidenceHref, children }: Props) {
  return (
    <>
      <Arrival signatoryId={signatoryId} headingId={HEADING_ID} />
      <h1 id={HEADING_ID} tabIndex={-1} className="text-balance font-bold text-2xl leading-tight sm:text-3xl">
        Pakta telah ditandatangani
      </h1>
      <Alert tone="good" title={`Diterima pukul ${formatTime(proof.receivedAt, timeZone)}`}>
        Simpan kode verifikasi di bawah ini atau unduh berkas PDF-nya sebagai bukti.
      </Alert>
      <Card>
        <div className="grid gap-6">
          <div className="flex flex-wrap items-center justify-between gap-4">
            <div>
              <h2 className="text-ink-faint">Kode verifikasi</h2>
              <p className="font-bold text-2xl tabular-nums tracking-wide">{groupCode(proof.code)}</p>
              <Link
                href={`/verifikasi/${proof.code}`}
                prefetch={false}
                className="inline-flex min-h-12 items-center text-action-800 underline underline-offset-4 print:hidden"
              >
                Buka halaman verifikasi
              </Link>
            </div>
            <QrCode text={verifyUrl} label="Kode QR menuju halaman verifikasi" className="size-32" />
          </div>
          <Facts facts={listFacts(data, proof, timeZone)} />
        </div>
      </Card>
      <div className="grid gap-3 print:hidden">
        <LinkButton href={`/api/pakta/${proof.signingId}/unduh`} download wide>
          Unduh PDF
        </LinkButton>
        <PrintButton />
        {children}
      </div>
      <EvidenceLink href={evidenceHref} />
    </>
  )
}

/** Below the buttons and not among them: few need it, and nobody should take it for the pact itself. */
function EvidenceLink({ href }: { href: string }) {
  return (
    <div className="border-line border-t pt-4 print:hidden">
      <p className="text-ink-faint">
        Lembar bukti memuat seluruh catatan penandatanganan Anda: cara Anda dikenali, perangkat, sidik data,
        dan jejak register.
      </p>
      <a
        href={href}
        className="inline-flex min-h-12 items-center text-action-800 underline underline-offset-4"
      >
        Unduh lembar bukti
      </a>
    </div>
  )
}

function listFacts(data: OwnData, proof: OwnProof, timeZone: TimeZone): [string, ReactNode][] {
  const at = (instant: Date) => formatDateTime(instant, timeZone)
  const times: [string, ReactNode][] = proof.queued
    ? [
        ['Ditandatangani', `${at(proof.signedAt)} (waktu perangkat)`],
        ['Diterima server', at(proof.receivedAt)],
      ]
    : [['Ditandatangani', at(proof.signedAt)]]
  return [
    ['Naskah', proof.title],
    ['Nama', data.name],
    [data.numberLabel, data.number ?? 'belum tercatat'],
    ['OPD', data.opd],
    ...times,
    ['Saksi', describeWitness(proof, at)],
  ]
}

function describeWitness({ witness }: OwnProof, at: (instant: Date) => string): string {
  if (!witness) return 'Belum disaksikan'
  const act = witness.kind === 'MENYAKSIKAN' ? 'Disaksikan' : 'Diketahui'
  return `${act} ${witness.title}, ${witness.name}, ${at(witness.witnessedAt)}`
}
