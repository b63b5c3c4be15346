import { BeingPrepared } from '#components/bkd/being-prepared'
import { DestroyedNotice } from '#components/bkd/destroyed-notice'
import type { FormAction } from '#components/bkd/form-action'
import { ActionForm } from '#components/ui/action-form'
import { Alert } from '#components/ui/alert'
import { Card } from '#components/ui/card'
import { LinkButton } from '#components/ui/link-button'
import { SubmitButton } from '#components/ui/submit-button'
import type { PackageState } from '#lib/handovers/get-package'
import { formatDateTime, type TimeZone } from '#lib/regions/rules'

type Props = { handoverId: string; held: PackageState; timeZone: TimeZone; action: FormAction }

/** Everything of a handover in one file, for whoever keeps it or passes it on. */
export function PackageCard({ handoverId, held, timeZone, action }: Props) {
  return (
    <Card title="Paket penyerahan">
      <div className="grid gap-4">
        <p>
          Satu berkas ZIP berisi semua pakta bersegel, himpunan, rekapitulasi Excel, dan manifes bersegel yang
          dapat diperiksa siapa pun tanpa aplikasi ini.
        </p>
        <Held handoverId={handoverId} held={held} timeZone={timeZone} action={action} />
      </div>
    </Card>
  )
}

function Held({ handoverId, held, timeZone, action }: Props) {
  if (held.state === 'destroyed') return <DestroyedNotice />
  if (held.state === 'being_prepared') return <BeingPrepared what="Paket" />
  if (held.state === 'ready') {
    const count = held.certificates.toLocaleString('id-ID')
    return (
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <LinkButton href={`/bkd/penyerahan/${handoverId}/paket`} download>
          {`Unduh paket (ZIP, ${count} pakta, ${formatMegabytes(held.size)})`}
        </LinkButton>
        <span className="text-ink-soft">Disiapkan {formatDateTime(held.preparedAt, timeZone)}</span>
      </div>
    )
  }
  return (
    <>
      {held.state === 'outdated' && (
        <Alert tone="warn" title="Isi penyerahan telah berubah">
          <p>
            Ada pakta yang dibatalkan atau disaksikan sesudah paket terakhir. Silakan siapkan paket yang baru.
          </p>
        </Alert>
      )}
      <ActionForm action={action}>
        <input type="hidden" name="handoverId" value={handoverId} />
        <div>
          <SubmitButton tone="secondary">Siapkan paket</SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}

/** "0,2 MB", never broken over two lines: rounded up to a tenth of a million bytes. */
function formatMegabytes(bytes: number): string {
  return `${(Math.ceil(bytes / 100_000) / 10).toLocaleString('id-ID')}\u00a0MB`
}
