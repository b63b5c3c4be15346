import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Card } from '#components/ui/card'
import { LinkButton } from '#components/ui/link-button'
import { PageShell } from '#components/ui/page-shell'
import { PageTitle } from '#components/ui/page-title'
import { SignOutForm } from '#components/ui/sign-out-form'
import { SiteHeader } from '#components/ui/site-header'
import { getActor } from '#lib/access/get-actor'
import { getOpdScope, isBkd } from '#lib/access/rules'

export const metadata: Metadata = { title: 'Lanjut' }

/** Decides where a person goes after signing in. Somebody who is both an OPD's officer and BKD's chooses. */
export default async function ContinuePage() {
  const actor = await getActor()
  if (!actor) redirect('/masuk')
  if (actor.kind === 'employee') redirect('/pakta')
  const bkd = isBkd(actor)
  const ownOpd = actor.grants.some(({ role }) =>
    ['OPD_HEAD', 'OPD_OPERATOR', 'REGION_WITNESS'].includes(role),
  )
  const opd = ownOpd && getOpdScope(actor) !== null
  const auditor = actor.grants.some(({ role }) => role === 'AUDITOR')
  if ((bkd || auditor) && !opd) redirect('/bkd')
  if (opd && !bkd) redirect('/opd')
  return (
    <PageShell header={<SiteHeader />} measure="reading">
      {bkd && opd ? <Choice /> : <NoRoom />}
    </PageShell>
  )
}

function Choice() {
  return (
    <>
      <PageTitle title="Anda memiliki dua peran">
        <p>Pilih pekerjaan yang akan Anda lakukan sekarang.</p>
      </PageTitle>
      <Card>
        <div className="grid gap-3">
          <LinkButton href="/opd" wide>
            Halaman OPD
          </LinkButton>
          <LinkButton href="/bkd" wide tone="secondary">
            Halaman badan kepegawaian daerah
          </LinkButton>
        </div>
      </Card>
    </>
  )
}

function NoRoom() {
  return (
    <>
      <PageTitle title="Belum ada tugas yang berlaku">
        <p>
          Akun Anda dikenali, tetapi saat ini tidak memegang jabatan atau tugas yang masih berlaku. Hubungi
          pengelola badan kepegawaian daerah untuk memperbaruinya.
        </p>
      </PageTitle>
      <SignOutForm label="Keluar" />
    </>
  )
}
