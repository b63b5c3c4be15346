import { readOfflineVerifier } from '#lib/certificates/read-offline-verifier'

/** Hands out the page that checks files without a network: to be kept, and opened from disk. */
export async function GET(): Promise<Response> {
  return new Response(await readOfflineVerifier(), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': 'attachment; filename="pemeriksa-ikrar.html"',
      'x-content-type-options': 'nosniff',
    },
  })
}
