import type { Metadata } from 'next'
import { LinkButton } from '#components/ui/link-button'
import { PageShell } from '#components/ui/page-shell'
import { PageTitle } from '#components/ui/page-title'
import { SiteHeader } from '#components/ui/site-header'

export const metadata: Metadata = { title: 'Halaman tidak ditemukan' }

/** Absent and not yours look the same. */
export default function NotFound() {
  return (
    <PageShell header={<SiteHeader />} measure="reading">
      <PageTitle title="Halaman tidak ditemukan">
        <p>
          Alamat yang Anda buka tidak ada, atau bukan untuk Anda. Periksa kembali alamatnya, atau mulai dari
          halaman depan.
        </p>
      </PageTitle>
      <p>
        <LinkButton href="/">Ke halaman depan</LinkButton>
      </p>
    </PageShell>
  )
}
