import { ContestButton, type FormAction, ReportButton } from '#components/pakta/help-form'
import { LeaveForm } from '#components/pakta/leave-form'
import { OtherSignings } from '#components/pakta/other-signings'
import { OwnRequests } from '#components/pakta/own-requests'
import { PendingSubmission } from '#components/pakta/pending-submission'
import { Proof } from '#components/pakta/proof'
import { SigningPage } from '#components/pakta/signing-page'
import { StandingPage } from '#components/pakta/standing-page'
import { StillToSign } from '#components/pakta/still-to-sign'
import { Alert } from '#components/ui/alert'
import { LinkButton } from '#components/ui/link-button'
import type { OwnPledge } from '#lib/signings/own-pledge'

type Props = {
  pledge: OwnPledge
  /** Somebody on record as unwilling has changed their mind. */
  willing: boolean
  appUrl: string
  helpAction: FormAction
  contestAction: FormAction
}

/** The one page that fits how the person stands. */
export function OwnStandingView(props: Props) {
  return (
    <>
      <Standing {...props} />
      <OwnRequests requests={props.pledge.requests} timeZone={props.pledge.region.timeZone} />
      <StillToSign campaigns={props.pledge.stillToSign} />
      <OtherSignings others={props.pledge.others} />
    </>
  )
}

function Standing({ pledge, willing, appUrl, helpAction, contestAction }: Props) {
  const { standing, signatoryId, region, campaignName } = pledge
  const maySign = standing.state === 'sign' || standing.state === 'declined'
  const label = maySign ? 'Saya belum dapat menandatangani' : 'Sampaikan laporan atau pertanyaan'
  const way = signatoryId && <ReportButton label={label} action={helpAction} bkdName={region.bkdName} />
  if (standing.state === 'signed' && signatoryId) {
    const { data, proof } = standing
    const verifyUrl = `${appUrl}/verifikasi/${proof.code}`
    const evidenceHref = `/pakta/bukti?kegiatan=${pledge.campaignId}`
    const own = { signatoryId, data, proof, verifyUrl, evidenceHref }
    return (
      <Proof key={proof.signingId} {...own} timeZone={region.timeZone}>
        <LeaveForm signatoryId={signatoryId} label="Selesai dan keluar" wide />
        {proof.contestedAt ? (
          <Alert tone="warn">Laporan “Ini bukan tanda tangan saya” sedang diperiksa {region.bkdName}.</Alert>
        ) : (
          <ContestButton action={contestAction} signingId={proof.signingId} bkdName={region.bkdName} />
        )}
      </Proof>
    )
  }
  if (signatoryId && (standing.state === 'sign' || (standing.state === 'declined' && willing))) {
    const { data, text } = standing
    return (
      <>
        <SigningPage
          {...{ signatoryId, campaignName, data, text, helpAction }}
          proofHref={proofHref(pledge)}
        />
        {way}
      </>
    )
  }
  if (standing.state === 'sign' || standing.state === 'signed') return null
  return (
    <StandingPage pledge={pledge} standing={standing}>
      {signatoryId && <PendingSubmission key={signatoryId} signatoryId={signatoryId} />}
      {standing.state === 'declined' && (
        <LinkButton href="/pakta?bersedia=ya" wide>
          Saya bersedia menandatangani
        </LinkButton>
      )}
      {way}
    </StandingPage>
  )
}

/** Where the proof will stand: named only when another open campaign would take its place on the plain page. */
function proofHref({ campaignId, stillToSign }: OwnPledge): string | null {
  return stillToSign.length > 0 && campaignId ? `/pakta?kegiatan=${campaignId}` : null
}
