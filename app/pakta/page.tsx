import type { Metadata } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { EmployeePage } from '#components/pakta/employee-page'
import { OwnStandingView } from '#components/pakta/own-standing-view'
import { getActor } from '#lib/access/get-actor'
import { type FormState, formAction } from '#lib/action'
import { env } from '#lib/env'
import { contestSigning } from '#lib/signings/contest-signing'
import { getOwnPledge } from '#lib/signings/get-own-pledge'
import { contestSigningSchema, requestHelpSchema } from '#lib/signings/help-schema'
import { requestHelp } from '#lib/signings/request-help'

export const metadata: Metadata = { title: 'Pakta saya' }

type Props = { searchParams: Promise<{ bersedia?: string | string[]; kegiatan?: string | string[] }> }

/** The employee's own page: to sign, or the proof, or why there is nothing to sign. */
export default async function OwnPledgePage({ searchParams }: Props) {
  const { bersedia, kegiatan } = await searchParams
  const pledge = await getOwnPledge(
    await getActor(),
    new Date(),
    typeof kegiatan === 'string' ? kegiatan : null,
  )
  if (!pledge) redirect('/masuk/lanjut')
  return (
    <EmployeePage pledge={pledge}>
      <OwnStandingView
        pledge={pledge}
        willing={bersedia === 'ya'}
        appUrl={env.appUrl}
        helpAction={requestHelpAction.bind(null, pledge.campaignId)}
        contestAction={contestSigningAction}
      />
    </EmployeePage>
  )
}

const HELP_SENTENCES = {
  not_found: 'Anda tidak tercantum pada kegiatan ini. Silakan hubungi pengelola.',
  too_many: 'Laporan Anda sebelumnya masih menunggu jawaban. Silakan hubungi pengelola bila mendesak.',
}

const serveHelp = (campaignId: string | null) =>
  formAction(requestHelpSchema, async (actor, input) => {
    const result = await requestHelp(actor, { ...input, campaignId }, new Date())
    if (!result.ok) return { ok: false, message: HELP_SENTENCES[result.reason] }
    revalidatePath('/pakta')
    const reader = input.kind === 'KEBERATAN' ? 'badan kepegawaian daerah' : 'pengelola OPD Anda'
    return { ok: true, message: `Laporan Anda sudah diterima dan akan dibaca ${reader}.` }
  })

async function requestHelpAction(
  campaignId: string | null,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  'use server'
  return serveHelp(campaignId)(state, form)
}

const CONTEST_SENTENCES = {
  not_found: 'Penandatanganan ini tidak ditemukan. Silakan muat ulang halaman.',
  already_contested: 'Laporan Anda sudah diterima sebelumnya dan sedang diperiksa.',
}

const serveContest = formAction(contestSigningSchema, async (actor, input) => {
  const result = await contestSigning(actor, input, new Date())
  if (!result.ok) return { ok: false, message: CONTEST_SENTENCES[result.reason] }
  return { ok: true, message: 'Laporan Anda sudah diterima dan akan diperiksa badan kepegawaian daerah.' }
})

async function contestSigningAction(state: FormState, form: FormData): Promise<FormState> {
  'use server'
  return serveContest(state, form)
}
