'use client'

import { useEffect, useRef, useState } from 'react'
import { type FormAction, OnceForm } from '#components/opd/once-form'
import { type NamedSigning, SigningNames } from '#components/opd/signing-names'
import { makeSubmissionId } from '#components/pakta/make-submission-id'
import { MarkField } from '#components/pakta/mark-field'
import { Alert } from '#components/ui/alert'
import { ChoiceGroup } from '#components/ui/choice-group'
import { SubmitButton } from '#components/ui/submit-button'
import type { Mark } from '#lib/signings/mark'
import type { ListUnwitnessedInput } from '#lib/signings/witness-schema'

export type NamedList = { ok: true; signings: NamedSigning[]; total: number } | { ok: false; message: string }

type Props = {
  place: ListUnwitnessedInput
  /** The office the act is made from, and its holder. */
  title: string
  ownName: string
  listAction: (place: ListUnwitnessedInput) => Promise<NamedList>
  witnessAction: FormAction
}

const unread: NamedList = {
  ok: false,
  message: 'Daftar belum dapat dimuat. Silakan tutup, lalu coba kembali.',
}

const KINDS = [
  {
    value: 'MENGETAHUI',
    label: 'Mengetahui',
    hint: 'Pakta ditandatangani tanpa kehadiran Anda; Anda mengetahuinya sesudah itu.',
  },
  {
    value: 'MENYAKSIKAN',
    label: 'Menyaksikan',
    hint: 'Pakta ditandatangani di hadapan Anda, misalnya pada apel.',
  },
]

/** The list as it stands when the dialog opens, and the signature under exactly that list. */
export function WitnessForm({ place, title, ownName, listAction, witnessAction }: Props) {
  const [list, setList] = useState<NamedList | null>(null)
  const [submissionId] = useState(makeSubmissionId)
  const [mark, setMark] = useState<Mark | null>(null)
  const { campaignId, headshipId } = place
  const asked = useRef(false)

  useEffect(() => {
    // Once: the list that is signed is the one that was shown first, also when the page behind is refreshed.
    if (asked.current) return
    asked.current = true
    listAction(place)
      .catch(() => unread)
      .then(setList)
  }, [place, listAction])

  if (!list) return <p role="status">Daftar penandatanganan sedang dimuat …</p>
  if (!list.ok) return <Alert tone="bad">{list.message}</Alert>
  return (
    <OnceForm action={witnessAction}>
      <p>
        <strong>{title}</strong>
        <span className="block text-ink-faint">{ownName}</span>
      </p>
      <SigningNames signings={list.signings} total={list.total} />
      <input type="hidden" name="submissionId" value={submissionId} />
      <input type="hidden" name="campaignId" value={campaignId} />
      <input type="hidden" name="headshipId" value={headshipId} />
      <input
        type="hidden"
        name="signingIds"
        value={list.signings.map(({ signingId }) => signingId).join(',')}
      />
      <input type="hidden" name="mark" value={mark ? JSON.stringify(mark) : ''} />
      <ChoiceGroup
        legend="Saya bertindak sebagai yang"
        name="kind"
        choices={KINDS}
        defaultValue="MENGETAHUI"
      />
      <MarkField ownName={ownName} onChange={setMark} />
      <p>
        Tanda tangan Anda akan tercetak pada setiap pakta dalam daftar ini. Setelah dikirim, tanda tangan
        tidak dapat diubah.
      </p>
      <SubmitButton pendingLabel="Sedang dikirim …" wide>
        Bubuhkan tanda tangan saksi
      </SubmitButton>
    </OnceForm>
  )
}
