'use client'

import { useState } from 'react'
import { SignaturePad } from '#components/signature-pad'
import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'
import type { Mark } from '#lib/signings/mark'

type Props = { ownName: string; onChange: (mark: Mark | null) => void }

/** The signature: drawn by hand, or the typed full name of somebody who cannot draw. */
export function MarkField({ ownName, onChange }: Props) {
  const [typing, setTyping] = useState(false)

  function toggle() {
    setTyping(!typing)
    onChange(null)
  }

  return (
    <div className="grid gap-4">
      {typing ? (
        <Field
          label="Nama lengkap Anda"
          hint={`Ketik “${ownName}”. Nama yang diketik berlaku sebagai pernyataan Anda.`}
          name="typedName"
          autoComplete="off"
          maxLength={200}
          onChange={(event) => onChange({ kind: 'typed', typedName: event.target.value.trim() })}
        />
      ) : (
        <SignaturePad onChange={onChange} />
      )}
      <p>
        <Button tone="quiet" onClick={toggle}>
          {typing ? 'Saya ingin menggambar tanda tangan' : 'Saya tidak dapat menggambar'}
        </Button>
      </p>
    </div>
  )
}
