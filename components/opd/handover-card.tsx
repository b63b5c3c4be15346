import { ActDialog } from '#components/opd/act-dialog'
import { type FormAction, OnceForm } from '#components/opd/once-form'
import { Alert } from '#components/ui/alert'
import { Card } from '#components/ui/card'
import { SubmitButton } from '#components/ui/submit-button'
import type { OpdOverview } from '#lib/progress/get-opd-overview'

type Props = { duty: Duty; bkdName: string; campaignId: string; action: FormAction }
type Duty = OpdOverview['handoverDuties'][number]

const number = new Intl.NumberFormat('id-ID')

/** What can be handed over to BKD now, and the act with what the head should know before. */
export function HandoverCard({ duty, bkdName, campaignId, action }: Props) {
  const { opdId, opd, kind, free } = duty
  const what = kind === 'UTAMA' ? 'penyerahan utama' : 'penyerahan susulan'
  const label = `Serahkan ke ${bkdName}`
  return (
    <Card title={`Penyerahan ke ${bkdName}`}>
      <div className="grid gap-4">
        <p className="font-semibold">{opd}</p>
        <p>
          {free === 0
            ? `Tidak ada pakta yang perlu diserahkan ke ${bkdName} saat ini.`
            : `${number.format(free)} pakta siap diserahkan sebagai ${what}.`}
        </p>
        <div>
          <ActDialog label={label} title={label} available={free > 0}>
            <OnceForm action={action}>
              <p>
                <strong>{number.format(free)}</strong> pakta dari {opd} akan diserahkan ke {bkdName} sebagai{' '}
                {what}. {bkdName} menerima himpunannya, atau mengembalikannya untuk diperbaiki.
              </p>
              <Missing duty={duty} />
              <input type="hidden" name="campaignId" value={campaignId} />
              <input type="hidden" name="opdId" value={opdId} />
              <SubmitButton pendingLabel="Sedang diserahkan …" wide>
                Ya, serahkan sekarang
              </SubmitButton>
            </OnceForm>
          </ActDialog>
        </div>
      </div>
    </Card>
  )
}

function Missing({ duty: { unwitnessed, unsigned } }: { duty: Duty }) {
  if (unwitnessed + unsigned === 0) return null
  return (
    <Alert tone="warn" title="Perhatikan sebelum menyerahkan">
      <ul className="list-disc pl-5">
        {unwitnessed > 0 && (
          <li>
            {number.format(unwitnessed)} pakta belum disaksikan. Pakta tetap dapat diserahkan, dan saksi masih
            dapat menandatanganinya kemudian.
          </li>
        )}
        {unsigned > 0 && (
          <li>
            {number.format(unsigned)} orang belum menandatangani. Yang menyusul dapat diserahkan kemudian
            sebagai penyerahan susulan.
          </li>
        )}
      </ul>
    </Alert>
  )
}
