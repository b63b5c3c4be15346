import { Badge } from '#components/ui/badge'
import { Card } from '#components/ui/card'
import { Facts } from '#components/ui/facts'
import type { ListedSealCertificate } from '#lib/certificates/list-seal-certificates'
import { groupHex } from '#lib/certificates/rules'
import { formatDateTime } from '#lib/regions/rules'

const KINDS = {
  PSRE: 'Segel elektronik dari PSrE Indonesia',
  OWN: 'Sertifikat digital yang bukan dari PSrE',
  TEST: 'Segel uji coba; dokumennya contoh dan tidak berlaku',
} as const

/** One certificate that seals here or did: whose it is, how long it is valid, and how it is recognised. */
export function SealCertificateCard({ certificate }: { certificate: ListedSealCertificate }) {
  const { subject, issuer, notBefore, notAfter, fingerprint, kind, seals } = certificate
  const at = (instant: Date) => formatDateTime(instant, 'Asia/Jakarta')
  return (
    <Card
      title={seals.length > 0 ? 'Sertifikat yang dipakai' : 'Sertifikat terdahulu'}
      actions={<Badge tone={seals.length > 0 ? 'good' : 'neutral'}>{describeUse(certificate)}</Badge>}
    >
      <Facts
        facts={[
          ['Pemilik', <Breakable key="subject" text={subject} />],
          ['Penerbit', <Breakable key="issuer" text={issuer} />],
          ['Jenis', KINDS[kind]],
          ['Berlaku sejak', at(notBefore)],
          ['Berlaku hingga', at(notAfter)],
          ['Sidik jari SHA-256', <Breakable key="fingerprint" text={groupHex(fingerprint)} />],
        ]}
      />
    </Card>
  )
}

function Breakable({ text }: { text: string }) {
  return <span className="break-words tabular-nums">{text}</span>
}

function describeUse({ seals }: ListedSealCertificate): string {
  if (seals.length === 0) return 'Tidak dipakai lagi'
  if (seals.length === 2) return 'Pakta dan himpunan'
  return seals[0] === 'certificates' ? 'Pakta' : 'Himpunan dan paket'
}
