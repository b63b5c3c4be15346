'use client'

import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'

/** Goes to the page of a typed code; before scripts have loaded, a plain GET does the same. */
export function CodeForm({ defaultCode }: { defaultCode?: string }) {
  const router = useRouter()

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const code = String(new FormData(event.currentTarget).get('kode') ?? '').trim()
    if (code) router.push(`/verifikasi/${encodeURIComponent(code)}`)
  }

  return (
    <form method="get" action="/verifikasi" onSubmit={submit} className="grid gap-4">
      <Field
        label="Kode verifikasi"
        hint="Tercetak di bawah kode QR, misalnya 7K3M-9QXT-4HWPA"
        name="kode"
        defaultValue={defaultCode}
        required
        maxLength={60}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        className="font-semibold uppercase tracking-wider"
      />
      <Button type="submit" wide>
        Periksa kode
      </Button>
    </form>
  )
}
