import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Card } from '#components/ui/card'
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
    </>
  )
}
