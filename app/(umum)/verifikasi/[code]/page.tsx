import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LinkButton } from '#components/ui/link-button'
import { PageTitle } from '#components/ui/page-title'
import { VerifiedSigningCard } from '#components/verification/verified-signing'
import { verifyCode } from '#lib/certificates/verify-code'

export const metadata: Metadata = { title: 'Hasil verifikasi' }

type Props = { params: Promise<{ code: string }> }

/** The page behind the QR of a certificate. */
export default async function VerifiedCodePage({ params }: Props) {
  const signing = await verifyCode(decodeSegment((await params).code))
  if (!signing) notFound()
  return (
    <>
      <PageTitle title="Hasil verifikasi" />
      <VerifiedSigningCard signing={signing} />
      <p>
        <LinkButton href="/verifikasi" tone="secondary">
          Periksa pakta lain
        </LinkButton>
      </p>
    </>
  )
}

/** A segment that is no valid encoding is a code that does not exist. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}
