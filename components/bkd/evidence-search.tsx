import { Alert } from '#components/ui/alert'
import { Button } from '#components/ui/button'
import { Facts } from '#components/ui/facts'
import { Field } from '#components/ui/field'
import { LinkButton } from '#components/ui/link-button'
import type { FoundEvidence } from '#lib/certificates/find-evidence'
import { groupCode } from '#lib/certificates/rules'
import { formatDateTime, type TimeZone } from '#lib/regions/rules'

type Props = {
  typed: string
  campaignId: string | undefined
  found: FoundEvidence | null
  timeZone: TimeZone
}

/** An auditor's way to the evidence of one signing, by the code printed on its certificate. */
export function EvidenceSearch({ typed, campaignId, found, timeZone }: Props) {
  return (
    <div className="grid gap-6">
      <search>
        <form method="get" action="/bkd" className="flex flex-wrap items-end gap-3">
          {campaignId && <input type="hidden" name="kegiatan" value={campaignId} />}
          <div className="min-w-0 grow basis-72">
            <Field
              label="Kode verifikasi"
              hint="Tercetak di kaki halaman pakta, misalnya 7K3M-9QXT-4HWPA"
              name="kode"
              defaultValue={typed}
              maxLength={60}
              autoCapitalize="characters"
              autoComplete="off"
              spellCheck={false}
              className="uppercase"
              required
            />
          </div>
          <Button type="submit">Cari</Button>
        </form>
      </search>
      {typed && (found ? <Found found={found} timeZone={timeZone} /> : <NotFound />)}
    </div>
  )
}

function Found({ found, timeZone }: { found: FoundEvidence; timeZone: TimeZone }) {
  const { name, annulledAt } = found
  return (
    <div className="grid gap-4">
      <Facts
        facts={[
          ['Nama', name ?? 'Data pribadi telah dimusnahkan'],
          ['Perangkat daerah', found.opdName],
          ['Kegiatan', found.campaignName],
          ['Ditandatangani', formatDateTime(found.signedAt, timeZone)],
          ['Kode verifikasi', groupCode(found.code)],
          ['Keadaan', annulledAt ? `Dibatalkan ${formatDateTime(annulledAt, timeZone)}` : 'Berlaku'],
        ]}
      />
      <p>
        <LinkButton href={`/api/pakta/${found.signingId}/bukti`} tone="secondary" download>
          Unduh lembar bukti
        </LinkButton>
      </p>
    </div>
  )
}

function NotFound() {
  return (
    <Alert tone="warn" title="Kode tidak ditemukan">
      <p>
        Tidak ada penandatanganan dengan kode itu pada pemerintah daerah ini. Periksa ketiga belas huruf dan
        angkanya.
      </p>
    </Alert>
  )
}
