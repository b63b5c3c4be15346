import { Alert } from '#components/ui/alert'
import { Card } from '#components/ui/card'
import { PageTitle } from '#components/ui/page-title'
import { CodeForm } from '#components/verification/code-form'

/** The one answer for a malformed, a wrong and an absent code. */
export default function UnknownCode() {
  return (
    <>
      <PageTitle title="Hasil verifikasi" />
      <Alert tone="bad" title="Kode tidak dikenal">
        Tidak ada pakta dengan kode ini. Periksa kembali setiap huruf dan angkanya, lalu coba lagi. Huruf
        besar atau kecil, spasi, dan tanda hubung tidak berpengaruh.
      </Alert>
      <Card title="Periksa kode lain">
        <CodeForm />
      </Card>
    </>
  )
}
