import { Card } from '#components/ui/card'
import { LinkButton } from '#components/ui/link-button'
import { PageTitle } from '#components/ui/page-title'

/** The front page: what Ikrar is, and the two ways on. */
export default function HomePage() {
  return (
    <>
      <PageTitle title="Pakta integritas netralitas pegawai">
        <p>
          Ikrar adalah layanan pemerintah daerah tempat setiap pegawai membaca, menandatangani, dan menyimpan
          bukti pakta integritas netralitas pada pemilihan umum dan pemilihan kepala daerah.
        </p>
      </PageTitle>
      <div className="grid gap-6 sm:grid-cols-2">
        <Card title="Tanda tangani pakta">
          <p className="mb-5">
            Siapkan NIP, NI PPPK, atau NIK dan kode pribadi dari slip yang dibagikan pengelola OPD Anda.
          </p>
          <LinkButton href="/masuk" wide>
            Masuk
          </LinkButton>
        </Card>
        <Card title="Periksa keaslian">
          <p className="mb-5">
            Masukkan kode verifikasi yang tercetak pada pakta, atau unggah berkas PDF yang Anda terima.
          </p>
          <LinkButton href="/verifikasi" tone="secondary" wide>
            Verifikasi pakta
          </LinkButton>
        </Card>
      </div>
    </>
  )
}
