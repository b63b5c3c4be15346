'use client'

import { type FormEvent, useState } from 'react'
import { CitationsField } from '#components/bkd/citations-field'
import type { FormAction } from '#components/bkd/form-action'
import { LinesField } from '#components/bkd/lines-field'
import { type PledgeDraft, PledgePreview } from '#components/bkd/pledge-preview'
import { ActionForm } from '#components/ui/action-form'
import { Card } from '#components/ui/card'
import { Checkbox } from '#components/ui/checkbox'
import { ChoiceGroup } from '#components/ui/choice-group'
import { Field } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import { TextArea } from '#components/ui/text-area'
import type { PledgeSuggestion } from '#lib/pledges/read-templates'
import { AUDIENCE_NAMES, MOST_POINTS } from '#lib/pledges/rules'

export type PledgeFields = {
  audience: string
  title: string
  electionName: string
  leadIn: string
  points: string[]
  citations: { kind: string; text: string }[]
  closing: string
  sanction: string
}

type Props = { action: FormAction; campaignId: string; fields: PledgeFields; suggestions: PledgeSuggestion[] }

/** Writes a text and shows it as the signer will read it; it is published only after it was looked at. */
export function PledgeForm({ action, campaignId, fields, suggestions }: Props) {
  const [draft, setDraft] = useState<PledgeDraft>(() => toDraft(fields))
  function follow(event: FormEvent<HTMLElement>) {
    const form = event.currentTarget.closest('form')
    if (form) setDraft(readDraft(form))
  }
  return (
    <ActionForm action={action} resetOnDone={false} className="grid gap-6">
      <input type="hidden" name="campaignId" value={campaignId} />
      <div onInput={follow} className="grid gap-6">
        <ChoiceGroup
          legend="Untuk siapa naskah ini"
          name="audience"
          choices={Object.entries(AUDIENCE_NAMES).map(([value, label]) => ({ value, label }))}
          defaultValue={fields.audience}
        />
        <Words fields={fields} />
        <LinesField legend="Butir" name="point" lines={fields.points} most={MOST_POINTS} />
        <CitationsField citations={fields.citations} />
        <Suggestions suggestions={suggestions} />
        <Endings fields={fields} />
      </div>
      <Card title="Naskah sebagaimana dibaca pegawai" level={3}>
        <PledgePreview draft={draft} />
      </Card>
      <Checkbox
        name="confirmed"
        required
        label="Naskah sudah saya periksa. Sesudah diterbitkan, naskah ini tidak dapat diubah lagi; perbaikan menjadi versi baru bagi yang belum menandatangani."
      />
      <div>
        <SubmitButton>Terbitkan naskah</SubmitButton>
      </div>
    </ActionForm>
  )
}

function Words({ fields }: { fields: PledgeFields }) {
  return (
    <>
      <Field label="Judul pakta" name="title" defaultValue={fields.title} required maxLength={200} />
      <Field
        label="Nama pemilihan"
        hint="Sebagaimana dicetak di bawah judul."
        name="electionName"
        defaultValue={fields.electionName}
        required
        maxLength={200}
      />
      <Field
        label="Kalimat pengantar"
        hint="Kata-kata di antara “dengan ini” dan “untuk”. Bila kosong: “menyatakan dan berjanji”."
        name="leadIn"
        defaultValue={fields.leadIn}
        optional
        maxLength={300}
      />
    </>
  )
}

function Endings({ fields }: { fields: PledgeFields }) {
  return (
    <>
      <TextArea
        label="Kalimat penutup"
        hint="Bila kosong, dicetak: “Demikian pakta integritas ini saya buat dengan penuh kesadaran dan rasa tanggung jawab.”"
        name="closing"
        defaultValue={fields.closing}
        optional
        maxLength={600}
      />
      <TextArea
        label="Kalimat sanksi"
        hint="Dicetak hanya bila diisi."
        name="sanction"
        defaultValue={fields.sanction}
        optional
        maxLength={600}
      />
    </>
  )
}

function Suggestions({ suggestions }: { suggestions: PledgeSuggestion[] }) {
  return (
    <details className="rounded-md border border-line p-4">
      <summary className="min-h-8 font-semibold">Contoh kalimat yang dapat disalin</summary>
      <dl className="grid gap-3 pt-3">
        {suggestions.map(({ label, text }) => (
          <div key={text}>
            <dt className="text-ink-faint text-sm">{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function toDraft({
  title,
  electionName,
  leadIn,
  points,
  citations,
  closing,
  sanction,
}: PledgeFields): PledgeDraft {
  return {
    title,
    electionName,
    leadIn,
    points,
    citations: citations.map(({ text }) => text),
    closing,
    sanction,
  }
}

function readDraft(form: HTMLFormElement): PledgeDraft {
  const data = new FormData(form)
  const text = (name: string) => String(data.get(name) ?? '')
  const texts = (name: string) => data.getAll(name).map(String)
  return {
    title: text('title'),
    electionName: text('electionName'),
    leadIn: text('leadIn'),
    points: texts('point'),
    citations: texts('citationText'),
    closing: text('closing'),
    sanction: text('sanction'),
  }
}
