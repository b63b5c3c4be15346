import type { Metadata } from 'next'
import { Doors } from '#components/sign-in/doors'
import { SlipDoor } from '#components/sign-in/slip-door'
import { Alert } from '#components/ui/alert'
import { Card } from '#components/ui/card'
import { PageShell } from '#components/ui/page-shell'
import { PageTitle } from '#components/ui/page-title'
import { SiteHeader } from '#components/ui/site-header'
import { getActor } from '#lib/access/get-actor'
import { env } from '#lib/env'

export const metadata: Metadata = { title: 'Masuk' }

export default async function SignInPage() {
  const actor = await getActor()
  return (
    <PageShell header={<SiteHeader />} measure="reading">
      <PageTitle title="Masuk" />
      <noscript>
        <Alert tone="warn">
          Halaman ini memerlukan JavaScript. Aktifkan JavaScript pada peramban Anda, lalu muat ulang.
        </Alert>
      </noscript>
      {env.sampleData && (
        <Alert tone="warn" title="Data contoh">
          Nomor, kode, dan kata sandi contoh tercantum dalam berkas sample-accounts.json pada folder data.
        </Alert>
      )}
      <Card>
        <SlipDoor signedIn={actor !== null}>
          <Doors />
        </SlipDoor>
      </Card>
      <p className="text-base text-ink-soft">
        Kode pribadi dibagikan oleh pengelola kepegawaian OPD Anda dalam bentuk slip tercetak. Jangan
        memberitahukan kode Anda kepada siapa pun.
      </p>
    </PageShell>
  )
}
