import type { OpenFile } from '#lib/storage/open-file'

/** What a browser is given: a file streamed from the store, or bytes made for this one request. */
export type Download = OpenFile | Uint8Array<ArrayBuffer>

/** Beside `Content-Length`, which Next does not let through: the server puts it back from here. */
export const SIZE_HEADER = 'x-download-size'

/**
 * A plain download: blobs are dead in WhatsApp's browser, a GET with Content-Disposition is not.
 * `fileName` is ASCII, without quotes.
 */
export function downloadResponse(
  download: Download,
  { fileName, contentType }: { fileName: string; contentType: string },
): Response {
  const isBytes = download instanceof Uint8Array
  const size = String(isBytes ? download.byteLength : download.size)
  return new Response(isBytes ? download : download.stream, {
    headers: {
      'content-type': contentType,
      'content-length': size,
      [SIZE_HEADER]: size,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
