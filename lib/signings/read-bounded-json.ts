type BoundedJson = { ok: true; json: unknown } | { ok: false; reason: 'too_large' | 'malformed' }

/** Reads a JSON body of at most `limit` bytes, counted as they arrive, so that a large one is never held in memory. */
export async function readBoundedJson(request: Request, limit: number): Promise<BoundedJson> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return { ok: false, reason: 'too_large' }
  if (!request.body) return { ok: false, reason: 'malformed' }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > limit) return { ok: false, reason: 'too_large' }
    chunks.push(chunk)
  }
  return parse(Buffer.concat(chunks).toString('utf8'))
}

function parse(text: string): BoundedJson {
  try {
    return { ok: true, json: JSON.parse(text) }
  } catch {
    return { ok: false, reason: 'malformed' }
  }
}
