import type { Metadata } from 'next'
import { LinkButton } from '#components/ui/link-button'
import { PageTitle } from '#components/ui/page-title'
import { SealCertificateCard } from '#components/verification/seal-certificate'
import { listSealCertificates } from '#lib/certificates/list-seal-certificates'

export const metadata: Metadata = { title: 'Sertifikat segel' }

/** Which certificates seal here, and which did: what somebody who checks a document alone compares with. */
export default async function SealCertificatesPage() {
  const certificates = await listSealCertificates()
  return (
    <>
      <PageTitle title="Sertifikat segel">
        <p>
          Setiap pakta, himpunan, dan paket penyerahan dari layanan ini disegel dengan salah satu sertifikat
          berikut. Bandingkan sidik jarinya dengan yang tercetak pada himpunan, atau unduh semuanya untuk
          memeriksa dokumen tanpa layanan ini.
        </p>
      </PageTitle>
      {certificates.map((certificate) => (
        <SealCertificateCard key={certificate.fingerprint} certificate={certificate} />
      ))}
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/verifikasi/segel.pem" download>
          Unduh semua sertifikat (PEM)
        </LinkButton>
        <LinkButton href="/verifikasi" tone="secondary">
          Kembali ke verifikasi
        </LinkButton>
      </div>
    </>
  )
}
