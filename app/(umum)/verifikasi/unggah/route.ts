import { readUpload } from '#lib/certificates/read-upload'
import { verifyPdf } from '#lib/certificates/verify-pdf'

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

const STATUSES = { too_large: 413, no_file: 400, busy: 503, too_slow: 400 } as const

/** Checks an uploaded PDF in memory and answers with a verdict; the file is not kept and nothing is written. */
export async function POST(request: Request): Promise<Response> {
  const upload = await readUpload(request)
  if (!upload.ok)
    return Response.json({ verdict: upload.reason }, { status: STATUSES[upload.reason], headers })
  return Response.json(await verifyPdf(upload.bytes), { headers })
}
