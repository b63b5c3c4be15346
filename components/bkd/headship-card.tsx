import type { FormAction } from '#components/bkd/form-action'
import { ActionForm } from '#components/ui/action-form'
import { Badge } from '#components/ui/badge'
import { DialogButton } from '#components/ui/dialog-button'
import { Field } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import { HEADSHIP_KIND_NAMES, isRunning } from '#lib/regions/headship-rules'
import type { getOpd } from '#lib/regions/queries'
import { formatLongDate, type TimeZone } from '#lib/regions/rules'
import { printTitle } from '#lib/signings/print-title'

type Headship = NonNullable<Awaited<ReturnType<typeof getOpd>>>['headships'][number]

type Props = {
  headship: Headship
  timeZone: TimeZone
  now: Date
  changeAction: FormAction
  endAction: FormAction
}

/** Who heads or headed an agency, with what may still be corrected. */
export function HeadshipCard({ headship, timeZone, now, changeAction, endAction }: Props) {
  const { name, nip, rank, positionTitle, kind, skNumber, employeeId, grants } = headship
  const running = isRunning(headship, now)
  const ended = !running && headship.fromAt <= now
  const details = [nip && `NIP ${nip}`, rank, skNumber && `SK ${skNumber}`].filter(Boolean).join(' · ')
  return (
    <li className="grid gap-3 rounded-md border border-line p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-bold">{name}</span>
        <Badge tone={running ? 'good' : 'neutral'}>{describeState(headship, running, now)}</Badge>
        <Badge>{HEADSHIP_KIND_NAMES[kind]}</Badge>
      </div>
      <p>{printTitle(kind, positionTitle)}</p>
      {details && <p className="text-ink-soft text-sm">{details}</p>}
      <p className="text-ink-soft text-sm">{describePeriod(headship, timeZone)}</p>
      <p className="text-ink-soft text-sm">
        {employeeId === null ? 'Tidak tercantum pada daftar pegawai.' : 'Tercantum pada daftar pegawai.'}
        {!ended && (grants.length > 0 ? ' Memiliki akun kepala.' : ' Belum memiliki akun kepala.')}
      </p>
      <div className="flex flex-wrap gap-2">
        <ChangeButton headship={headship} action={changeAction} />
        {running && <EndButton headship={headship} action={endAction} />}
      </div>
    </li>
  )
}

function describeState({ fromAt }: Headship, running: boolean, now: Date): string {
  if (running) return 'Sedang menjabat'
  return fromAt > now ? 'Akan menjabat' : 'Sudah berakhir'
}

/** `untilAt` is the midnight after the last day. */
function describePeriod({ fromAt, untilAt }: Headship, timeZone: TimeZone): string {
  const from = formatLongDate(fromAt, timeZone)
  const until = untilAt && formatLongDate(new Date(untilAt.getTime() - 1), timeZone)
  return until ? `${from} sampai dengan ${until}` : `Sejak ${from}`
}

function ChangeButton({ headship, action }: { headship: Headship; action: FormAction }) {
  const { id, name, rank, positionTitle, skNumber } = headship
  return (
    <DialogButton label="Perbaiki penulisan" title="Perbaiki penulisan" tone="secondary" small>
      <ActionForm action={action} resetOnDone={false}>
        <p>Yang sudah disaksikan atau diserahkan tetap memakai penulisan saat itu.</p>
        <input type="hidden" name="headshipId" value={id} />
        <Field label="Nama dan gelar" name="name" defaultValue={name} required maxLength={150} />
        <Field label="Pangkat/golongan" name="rank" defaultValue={rank ?? ''} optional maxLength={100} />
        <Field
          label="Sebutan jabatan lengkap"
          name="positionTitle"
          defaultValue={positionTitle}
          required
          maxLength={200}
        />
        <Field label="Nomor SK" name="skNumber" defaultValue={skNumber ?? ''} optional maxLength={100} />
        <SubmitButton>Simpan perubahan</SubmitButton>
      </ActionForm>
    </DialogButton>
  )
}

function EndButton({ headship, action }: { headship: Headship; action: FormAction }) {
  return (
    <DialogButton label="Akhiri masa jabatan" title="Akhiri masa jabatan" tone="danger" small>
      <ActionForm action={action} resetOnDone={false}>
        <p>
          Sesudah hari itu akun {headship.name} tidak dapat lagi menyaksikan dan menyerahkan sebagai kepala
          perangkat daerah ini.
        </p>
        <input type="hidden" name="headshipId" value={headship.id} />
        <Field label="Hari terakhir menjabat" type="date" name="untilDay" required />
        <SubmitButton tone="danger">Akhiri masa jabatan</SubmitButton>
      </ActionForm>
    </DialogButton>
  )
}
