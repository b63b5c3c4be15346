import { Alert } from '#components/ui/alert'
import { Card } from '#components/ui/card'
import { Facts } from '#components/ui/facts'
import { groupCode } from '#lib/certificates/rules'
import type { VerifiedSigning } from '#lib/certificates/verify-code'
import { formatDateTime } from '#lib/regions/rules'

/** What a holder of a valid code may see: that it stands or was annulled, and the masked facts. */
export function VerifiedSigningCard({ signing }: { signing: VerifiedSigning }) {
  const at = (instant: Date) => formatDateTime(instant, signing.timeZone)
  return (
    <>
      {signing.annulledAt ? (
        <Alert tone="bad" title={`Dibatalkan pada ${at(signing.annulledAt)}; tidak berlaku lagi`}>
          Penandatanganan ini tetap tercatat, tetapi tidak dapat dipakai sebagai bukti.
        </Alert>
      ) : (
        <Alert tone="good" title="Berlaku">
          Pakta dengan kode ini tercatat dan belum pernah dibatalkan.
        </Alert>
      )}
      <Card title={signing.title}>
        <Facts
          facts={[
            [
              'Kode verifikasi',
              <span key="code" className="tabular-nums">
                {groupCode(signing.code)}
              </span>,
            ],
            ['Nama', signing.maskedName ?? 'Data pribadi telah dimusnahkan'],
            ['OPD', signing.opdName],
            ['Pemerintah daerah', signing.governmentName],
            ['Kegiatan', signing.campaignName],
            [
              'Ditandatangani',
              signing.queued ? `${at(signing.signedAt)} (waktu perangkat)` : at(signing.signedAt),
            ],
            ['Diterima', at(signing.receivedAt)],
            ['Saksi', describeWitness(signing, at)],
            ['Edisi', String(signing.edition)],
          ]}
        />
      </Card>
      <p className="text-base text-ink-soft">
        Nama disamarkan untuk melindungi data pribadi. Bila Anda memegang berkas PDF-nya, unggah berkas itu
        pada halaman verifikasi untuk memastikan isinya tidak berubah.
      </p>
    </>
  )
}

function describeWitness({ witness }: VerifiedSigning, at: (instant: Date) => string): string {
  if (!witness) return 'Belum disaksikan'
  const act = witness.kind === 'MENYAKSIKAN' ? 'Disaksikan' : 'Diketahui'
  return `${act} ${witness.title}, ${at(witness.witnessedAt)}`
}
