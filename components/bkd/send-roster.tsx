import type { ZodType } from 'zod'
import {
  type AppliedAnswer,
  appliedAnswerSchema,
  type PreviewAnswer,
  previewAnswerSchema,
  refusedAnswerSchema,
} from '#lib/rosters/import-answer'

export type Refused = { ok: false; message: string }
type Wish = { campaign: string; opd: string }

const UNREACHABLE: Refused = {
  ok: false,
  message: 'Server tidak dapat dihubungi. Periksa sambungan internet, lalu coba kembali.',
}

/** Has a roster file checked; nothing is written. */
export function checkFile(file: File, wish: Wish): Promise<PreviewAnswer | Refused> {
  return send(file, wish, previewAnswerSchema)
}

/** Has the file applied whose bytes were checked; `hash` is the fingerprint the check gave. */
export function applyFile(file: File, wish: Wish, hash: string): Promise<AppliedAnswer | Refused> {
  return send(file, { ...wish, hash }, appliedAnswerSchema)
}

async function send<Answer>(
  file: File,
  { campaign, opd, hash }: Wish & { hash?: string },
  schema: ZodType<Answer>,
): Promise<Answer | Refused> {
  const address = new URLSearchParams({ kegiatan: campaign, opd, nama: file.name })
  if (hash) address.set('sidik', hash)
  try {
    const response = await fetch(`/bkd/impor/berkas?${address}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    })
    const body: unknown = await response.json()
    const refused = refusedAnswerSchema.safeParse(body)
    return refused.success ? refused.data : schema.parse(body)
  } catch {
    return UNREACHABLE
  }
}
