import { MAX_UPLOAD_BYTES } from '#lib/certificates/upload-rules'

/** How many uploads are read at one time, so that strangers cannot fill the memory with them. */
const MAX_AT_ONCE = 8
/** A slow or silent sender gives its place back after this many milliseconds. */
const MAX_DURATION = 60_000
let reading = 0

export type Upload = { ok: true; bytes: Uint8Array } | { ok: false; reason: 'too_large' | 'no_file' | 'busy' }

/** Reads the one file of a multipart form (field `berkas`) into memory, counting the bytes as they come. */
export async function readUpload(request: Request): Promise<Upload> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_UPLOAD_BYTES) return refused('too_large')
  if (reading >= MAX_AT_ONCE) return refused('busy')
  reading += 1
  try {
    return await readForm(request)
  } finally {
    reading -= 1
  }
}

async function readForm(request: Request): Promise<Upload> {
  const type = request.headers.get('content-type') ?? ''
  if (!request.body || !type.startsWith('multipart/form-data')) return refused('no_file')
  const counter = new ByteCounter()
  const bounded = request.body.pipeThrough(new TransformStream(counter), {
    signal: AbortSignal.timeout(MAX_DURATION),
  })
  try {
    const file = (await new Response(bounded, { headers: { 'content-type': type } }).formData()).get('berkas')
    if (!(file instanceof File) || file.size === 0) return refused('no_file')
    return { ok: true, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    return refused(counter.exceeded ? 'too_large' : 'no_file')
  }
}

class ByteCounter implements Transformer<Uint8Array, Uint8Array> {
  exceeded = false
  private size = 0

  transform(chunk: Uint8Array, controller: TransformStreamDefaultController<Uint8Array>): void {
    this.size += chunk.byteLength
    this.exceeded = this.size > MAX_UPLOAD_BYTES
    if (this.exceeded) controller.error(new Error('upload too large'))
    else controller.enqueue(chunk)
  }
}

function refused(reason: 'too_large' | 'no_file' | 'busy'): Upload {
  return { ok: false, reason }
}
