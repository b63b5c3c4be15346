import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Card } from '#components/ui/card'
import { LinkButton } from '#components/ui/link-button'
import { PageTitle } from '#components/ui/page-title'
import { CodeForm } from '#components/verification/code-form'
import { UploadForm } from '#components/verification/upload-form'
import { cleanLine } from '#lib/form-text'

export const metadata: Metadata = { title: 'Verifikasi pakta' }

type Props = { searchParams: Promise<{ kode?: string | string[] }> }

/** The public desk: look up a code, or have a PDF checked. */
export default async function VerificationPage({ searchParams }: Props) {
  const { kode } = await searchParams
  const code = typeof kode === 'string' ? cleanLine(kode.slice(0, 100)) : ''
  if (code) redirect(`/verifikasi/${encodeURIComponent(code)}`)
  return (
    <>
      <PageTitle title="Verifikasi pakta">
        <p>Pastikan sebuah pakta benar diterbitkan di sini, masih berlaku, dan tidak berubah.</p>
      </PageTitle>
      <Card title="Dengan kode">
        <CodeForm />
      </Card>
      <Card title="Dengan berkas PDF">
        <UploadForm />
      </Card>
      <Card title="Tanpa jaringan">
        <p className="mb-4">
          Pemeriksa luring adalah satu berkas yang dibuka dengan peramban. Berkas yang diperiksa tidak dikirim
          ke mana pun. Unduh pula sertifikat segel sebagai pembandingnya.
        </p>
        <div className="flex flex-wrap gap-4">
          <LinkButton href="/verifikasi/pemeriksa" tone="secondary" download>
            Unduh pemeriksa luring
          </LinkButton>
          <LinkButton href="/verifikasi/segel" tone="secondary">
            Sertifikat segel
          </LinkButton>
        </div>
      </Card>
    </>
  )
}
