'use client'

import { useState } from 'react'
import { Field } from '#components/ui/field'

/** The eight-digit personal code, shown in two groups as on the slip: "1234 5678". */
export function CodeField() {
  const [code, setCode] = useState('')
  return (
    <Field
      label="Kode pribadi"
      hint="Delapan angka pada slip Anda, misalnya 1234 5678"
      name="code"
      value={code}
      onChange={(event) => setCode(groupDigits(event.target.value))}
      inputMode="numeric"
      autoComplete="off"
      required
      className="font-semibold tracking-widest"
    />
  )
}

function groupDigits(typed: string): string {
  const digits = typed.replace(/\D/g, '').slice(0, 8)
  return digits.length > 4 ? `${digits.slice(0, 4)} ${digits.slice(4)}` : digits
}
