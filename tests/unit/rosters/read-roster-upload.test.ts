import { describe, expect, it } from 'vitest'
import type { StaffActor } from '#lib/access/actor'
import { MAX_ROSTER_BYTES, readRosterUpload } from '#lib/rosters/read-roster-upload'

const officer: StaffActor = {
  kind: 'staff',
  sessionId: 'sesi',
  regionId: 'daerah',
  accountId: 'akun',
  employeeId: null,
  grants: [{ role: 'BKD_OFFICER', opdId: null, headshipId: null }],
}

/** A request that sends `size` bytes in pieces and says it sends `declared`; counts what was taken of it. */
function upload(size: number, declared?: number) {
  const piece = new Uint8Array(1024 * 1024)
  const sent = { bytes: 0 }
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const left = size - sent.bytes
      if (left <= 0) return controller.close()
      const next = piece.subarray(0, Math.min(left, piece.length))
      sent.bytes += next.length
      controller.enqueue(next)
    },
  })
  const headers = declared === undefined ? undefined : { 'content-length': String(declared) }
  const init = { method: 'POST', body, duplex: 'half', headers }
  return { request: new Request('http://127.0.0.1/bkd/impor/berkas', init), sent }
}

const tooLarge = { ok: false, reason: 'unreadable', why: 'file_too_large' }

describe('receiving a roster file', () => {
  it('takes the whole body', async () => {
    const { request } = upload(3_000_000, 3_000_000)
    const result = await readRosterUpload(officer, request)
    expect(result.ok && result.bytes.byteLength).toBe(3_000_000)
  })

  it('stops at 50 MB, whatever was declared', async () => {
    const declared = upload(1, MAX_ROSTER_BYTES + 1)
    expect(await readRosterUpload(officer, declared.request)).toEqual(tooLarge)
    const silent = upload(200 * 1024 * 1024)
    expect(await readRosterUpload(officer, silent.request)).toEqual(tooLarge)
    expect(silent.sent.bytes).toBeLessThan(MAX_ROSTER_BYTES + 5 * 1024 * 1024)
  })

  it('refuses half a file', async () => {
    const { request } = upload(1_000_000, 2_000_000)
    expect(await readRosterUpload(officer, request)).toEqual({ ok: false, reason: 'malformed' })
  })

  it('reads nothing from those who may not import', async () => {
    const { request, sent } = upload(9_000_000)
    const head: StaffActor = {
      ...officer,
      grants: [{ role: 'OPD_HEAD', opdId: 'opd', headshipId: 'jabatan' }],
    }
    expect(await readRosterUpload(head, request)).toEqual({ ok: false, reason: 'not_found' })
    expect(sent.bytes).toBeLessThan(2 * 1024 * 1024)
  })
})
