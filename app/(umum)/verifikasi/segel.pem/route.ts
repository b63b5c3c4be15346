import { listSealCertificates } from '#lib/certificates/list-seal-certificates'
import { toPem } from '#lib/certificates/to-pem'

/** All seal certificates of this installation, for `npm run verify -- --trust` and other programs; fixed for ever. */
export async function GET(): Promise<Response> {
  const pem = toPem(await listSealCertificates())
  return new Response(pem, {
    headers: {
      'content-type': 'application/x-pem-file',
      'content-disposition': 'attachment; filename="segel.pem"',
      'x-content-type-options': 'nosniff',
    },
  })
}
