import type { OutgoingHttpHeader, ServerResponse } from 'node:http'
import { SIZE_HEADER } from '#lib/storage/download-response'

/**
 * Lets a download say how long it is. Next drops `Content-Length` of every route (its send-response.js: a body that was
 * fetched may have been unpacked on the way; ours never is), so downloads name their size in a header of their own.
 */
export function passOnSize(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name: string, value: OutgoingHttpHeader) =>
    name.toLowerCase() === SIZE_HEADER ? setHeader('content-length', String(value)) : setHeader(name, value)
}
