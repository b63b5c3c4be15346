import type { FormAction } from '#components/bkd/form-action'
import { ActionForm } from '#components/ui/action-form'
import { ChoiceGroup } from '#components/ui/choice-group'
import { Field } from '#components/ui/field'
import { Select } from '#components/ui/select'
import { SubmitButton } from '#components/ui/submit-button'
import { ELECTION_KIND_NAMES, WITNESS_RULE_NAMES } from '#lib/campaigns/schema'
import { toLocalDateTime } from '#lib/regions/local-time-rules'
import { type TimeZone, zoneAbbreviation } from '#lib/regions/rules'

type Campaign = {
  id: string
  name: string
  electionKind: string
  electionYear: number
  opensAt: Date
  closesAt: Date
  witnessRule: string
}

type Props = { action: FormAction; timeZone: TimeZone; campaign?: Campaign; submit: string }

const optionsOf = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** The fields of a campaign, empty or filled. Times are those of the region's zone. */
export function CampaignForm({ action, timeZone, campaign, submit }: Props) {
  const zone = zoneAbbreviation(timeZone)
  const time = (instant?: Date) => instant && toLocalDateTime(instant, timeZone)
  return (
    <ActionForm action={action} resetOnDone={false} className="grid gap-5">
      {campaign && <input type="hidden" name="campaignId" value={campaign.id} />}
      <Field
        label="Nama kegiatan"
        hint="Misalnya “Netralitas ASN pada Pemilu Tahun 2029”."
        name="name"
        defaultValue={campaign?.name}
        required
        maxLength={200}
      />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <Select
          label="Jenis pemilihan"
          name="electionKind"
          options={optionsOf(ELECTION_KIND_NAMES)}
          defaultValue={campaign?.electionKind}
        />
        <Field
          label="Tahun pemilihan"
          name="electionYear"
          inputMode="numeric"
          pattern="[0-9]{4}"
          defaultValue={campaign?.electionYear}
          required
        />
        <Field
          label={`Dibuka (${zone})`}
          type="datetime-local"
          name="opensAt"
          defaultValue={time(campaign?.opensAt)}
          required
        />
        <Field
          label={`Ditutup (${zone})`}
          hint="Pada jam ini penandatanganan berakhir."
          type="datetime-local"
          name="closesAt"
          defaultValue={time(campaign?.closesAt)}
          required
        />
      </div>
      <ChoiceGroup
        legend="Yang menyaksikan"
        name="witnessRule"
        choices={optionsOf(WITNESS_RULE_NAMES)}
        defaultValue={campaign?.witnessRule ?? 'OPD_HEAD'}
      />
      <div>
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </ActionForm>
  )
}
