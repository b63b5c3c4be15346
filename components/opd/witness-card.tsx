import { ActDialog } from '#components/opd/act-dialog'
import type { FormAction } from '#components/opd/once-form'
import { type NamedList, WitnessForm } from '#components/opd/witness-form'
import { Card } from '#components/ui/card'
import type { WitnessDuty } from '#lib/signings/list-witness-duties'
import type { ListUnwitnessedInput } from '#lib/signings/witness-schema'

type Props = {
  duty: WitnessDuty
  campaignId: string
  opdId: string | null
  listAction: (place: ListUnwitnessedInput) => Promise<NamedList>
  witnessAction: FormAction
}

const number = new Intl.NumberFormat('id-ID')

/** What one office has to witness, and the act. */
export function WitnessCard({ duty, campaignId, opdId, ...actions }: Props) {
  const { headshipId, title, name } = duty.office
  return (
    <Card title="Saksi">
      <div className="grid gap-4">
        <p>
          <strong>{title}</strong>
          <span className="block text-ink-faint">{name}</span>
        </p>
        <p>{sentence(duty)}</p>
        <div>
          <ActDialog label="Tanda tangani sebagai saksi" title="Tanda tangan saksi" available={duty.due > 0}>
            <WitnessForm
              place={{ campaignId, headshipId, opdId }}
              title={title}
              ownName={name}
              {...actions}
            />
          </ActDialog>
        </div>
      </div>
    </Card>
  )
}

function sentence({ office, reach, due }: WitnessDuty): string {
  if (!reach) {
    return 'Pada kegiatan ini penandatanganan disaksikan oleh pejabat yang ditunjuk pemerintah daerah, bukan oleh kepala OPD.'
  }
  if (due === 0) return 'Tidak ada penandatanganan yang menunggu tanda tangan Anda.'
  const own = office.employeeIds.length > 0 ? ' Tanda tangan Anda sendiri tidak termasuk.' : ''
  return `${number.format(due)} penandatanganan belum disaksikan.${own}`
}
