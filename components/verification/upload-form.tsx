'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '#components/ui/button'
import { FileInput } from '#components/ui/file-input'
import { PdfVerdict, type UploadAnswer } from '#components/verification/pdf-verdict'
import { MAX_UPLOAD_BYTES } from '#lib/certificates/upload-rules'

/** Sends a PDF to be checked and shows the verdict. */
export function UploadForm() {
  const [pending, setPending] = useState(false)
  const [answer, setAnswer] = useState<UploadAnswer | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const body = new FormData(event.currentTarget)
    setPending(true)
    setAnswer(null)
    setAnswer(await check(body))
    setPending(false)
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      <FileInput
        label="Berkas PDF"
        hint="Diperiksa di memori saja dan tidak disimpan. Paling besar 20 MB."
        name="berkas"
        accept="application/pdf,.pdf"
        required
      />
      <Button type="submit" tone="secondary" wide disabled={pending}>
        {pending ? 'Sedang memeriksa …' : 'Periksa berkas'}
      </Button>
      <div aria-live="polite" className="empty:absolute">
        {answer && <PdfVerdict answer={answer} />}
      </div>
    </form>
  )
}

async function check(body: FormData): Promise<UploadAnswer> {
  const file = body.get('berkas')
  if (file instanceof File && file.size > MAX_UPLOAD_BYTES) return { verdict: 'too_large' }
  try {
    return await (await fetch('/verifikasi/unggah', { method: 'POST', body })).json()
  } catch {
    return { verdict: 'unreachable' }
  }
}
