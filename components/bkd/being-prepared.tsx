import { PageRefresher } from '#components/bkd/page-refresher'
import { Alert } from '#components/ui/alert'

/** Said while the worker compiles a book; the page shows the link by itself once it is there. */
export function BeingPrepared() {
  return (
    <Alert role="status" title="Himpunan sedang disusun">
      <p>Tautan unduhan tampil di sini begitu selesai. Halaman ini memuat ulang dengan sendirinya.</p>
      <PageRefresher />
    </Alert>
  )
}
