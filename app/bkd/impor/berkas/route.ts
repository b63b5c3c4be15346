import { z } from 'zod'
import { getActor } from '#lib/access/get-actor'
import { isSameOrigin } from '#lib/access/same-origin'
import { cleanLine } from '#lib/form-text'
import { applyImport } from '#lib/rosters/apply-import'
import { type ImportRefusal, importSentence, importStatus, rowSentence } from '#lib/rosters/import-sentences'
import { previewImport } from '#lib/rosters/preview-import'
import { readRosterUpload } from '#lib/rosters/read-roster-upload'

/** `opd`: the agency of rows that name none. `sidik`: SHA-256 (hex) of the previewed bytes, to apply them. */
const addressSchema = z.object({
  kegiatan: z.uuid(),
  opd: z.uuid().nullable(),
  nama: z.string().transform(cleanLine).pipe(z.string().min(1).max(200)),
  sidik: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
})

/** Rows shown of a preview at most; the counts are always those of all. */
const MOST_SHOWN = 500

/**
 * The body is the roster file itself. Without `sidik` the answer is what applying it would do, and nothing is written;
 * with it the file is applied.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refuse({ reason: 'malformed' })
  const { searchParams } = new URL(request.url)
  const address = addressSchema.safeParse({
    kegiatan: searchParams.get('kegiatan'),
    opd: searchParams.get('opd') || null,
    nama: searchParams.get('nama'),
    sidik: searchParams.get('sidik'),
  })
  if (!address.success) return refuse({ reason: 'malformed' })
  const actor = await getActor()
  if (!actor) return refuse({ reason: 'not_signed_in' })
  const upload = await readRosterUpload(actor, request)
  if (!upload.ok) return refuse(upload)
  const { kegiatan: campaignId, opd: opdId, nama, sidik } = address.data
  const wish = { campaignId, opdId, file: { name: nama, bytes: upload.bytes } }
  if (sidik !== null) {
    const applied = await applyImport(actor, { ...wish, previewedHash: sidik }, new Date())
    return applied.ok ? answer(applied) : refuse(applied)
  }
  const preview = await previewImport(actor, wish, new Date())
  if (!preview.ok) return refuse(preview)
  const rows = preview.rows.slice(0, MOST_SHOWN).map((row) => ({ ...row, sentence: rowSentence(row.code) }))
  return answer({ ...preview, rows, rowsLeftOff: preview.rows.length - rows.length })
}

function answer(body: object): Response {
  return Response.json(body, { headers: { 'cache-control': 'no-store' } })
}

function refuse(refusal: ImportRefusal): Response {
  const message = importSentence(refusal)
  const { reason } = refusal
  return Response.json(
    { ok: false, reason, message },
    { status: importStatus(refusal), headers: { 'cache-control': 'no-store' } },
  )
}
