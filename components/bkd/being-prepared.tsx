import { PageRefresher } from '#components/bkd/page-refresher'
import { Alert } from '#components/ui/alert'

/** Said while the worker makes a file; the page shows the link by itself once it is there. */
export function BeingPrepared({ what = 'Himpunan' }: { what?: 'Himpunan' | 'Paket' }) {
  return (
    <Alert role="status" title={`${what} sedang disusun`}>
      <p>
        Tautan unduhan tampil di sini begitu selesai. Halaman ini memuat ulang dengan sendirinya. Bila belum
        selesai dalam beberapa menit, hubungi pengelola sistem: segel atau otoritas cap waktu mungkin sedang
        tidak tersedia, dan penyusunan akan dicoba terus.
      </p>
      <PageRefresher />
    </Alert>
  )
}
