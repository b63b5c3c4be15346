import { findText } from '#lib/certificates/check/find-text'
import { receiveBodies } from '#lib/certificates/receive-bodies'
import { MAX_UPLOAD_BYTES } from '#lib/certificates/upload-rules'

const receive = receiveBodies({
  body: MAX_UPLOAD_BYTES,
  together: 8 * MAX_UPLOAD_BYTES,
  silence: 5_000,
  duration: 60_000,
})

/** The form has one field; each further one costs time before anything can be refused. */
const MOST_PARTS = 8
/** RFC 2046 §5.1.1, as a parameter of the type (RFC 7578 §4.1). */
const BOUNDARY = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=("?)([\w'()+,./:=?-]{1,70})\1\s*(?:;|$)/i

export type Upload =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; reason: 'too_large' | 'no_file' | 'busy' | 'too_slow' }

/** Reads the one file of a multipart form (field `berkas`) into memory, counting the bytes as they come. */
export async function readUpload(request: Request): Promise<Upload> {
  const boundary = BOUNDARY.exec(request.headers.get('content-type') ?? '')?.[2]
  if (Number(request.headers.get('content-length') ?? 0) > MAX_UPLOAD_BYTES) return refused('too_large')
  if (!request.body || !boundary) return refused('no_file')
  try {
    const received = await receive(request.body)
    return received.ok ? await findFile(received.bytes, boundary) : received
  } catch {
    // The connection broke, or the bytes are no form.
    return refused('no_file')
  }
}

function hasManyParts(bytes: Uint8Array, boundary: string): boolean {
  let at = -1
  for (let count = 0; count <= MOST_PARTS + 1; count += 1) {
    at = findText(bytes, `--${boundary}`, at + 1)
    if (at < 0) return false
  }
  return true
}

async function findFile(bytes: Uint8Array<ArrayBuffer>, boundary: string): Promise<Upload> {
  if (hasManyParts(bytes, boundary)) return refused('no_file')
  // Named anew, so that nobody reads another boundary than the one that was counted.
  const headers = { 'content-type': `multipart/form-data; boundary="${boundary}"` }
  const file = (await new Response(bytes, { headers }).formData()).get('berkas')
  if (!(file instanceof File) || file.size === 0) return refused('no_file')
  return { ok: true, bytes: new Uint8Array(await file.arrayBuffer()) }
}

function refused(reason: 'too_large' | 'no_file'): Upload {
  return { ok: false, reason }
}
