import { receiveBodies } from '#lib/certificates/receive-bodies'
import { MAX_UPLOAD_BYTES } from '#lib/certificates/upload-rules'

const receive = receiveBodies({
  body: MAX_UPLOAD_BYTES,
  together: 8 * MAX_UPLOAD_BYTES,
  silence: 5_000,
  duration: 60_000,
})

export type Upload =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; reason: 'too_large' | 'no_file' | 'busy' | 'too_slow' }

/** Reads the one file of a multipart form (field `berkas`) into memory, counting the bytes as they come. */
export async function readUpload(request: Request): Promise<Upload> {
  const type = request.headers.get('content-type') ?? ''
  if (Number(request.headers.get('content-length') ?? 0) > MAX_UPLOAD_BYTES) return refused('too_large')
  if (!request.body || !type.startsWith('multipart/form-data')) return refused('no_file')
  try {
    const received = await receive(request.body)
    return received.ok ? await findFile(received.bytes, type) : received
  } catch {
    // The connection broke, or the bytes are no form.
    return refused('no_file')
  }
}

async function findFile(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Upload> {
  const file = (await new Response(bytes, { headers: { 'content-type': type } }).formData()).get('berkas')
  if (!(file instanceof File) || file.size === 0) return refused('no_file')
  return { ok: true, bytes: new Uint8Array(await file.arrayBuffer()) }
}

function refused(reason: 'too_large' | 'no_file'): Upload {
  return { ok: false, reason }
}
