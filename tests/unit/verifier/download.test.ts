import { beforeAll, expect, test, vi } from 'vitest'
import { GET } from '#app/(umum)/verifikasi/pemeriksa/route'
import { buildVerifier } from '#bin/prepare/build-verifier'
import { bundleVerifier } from '#bin/prepare/bundle-verifier'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

beforeAll(buildVerifier)

test('the page is handed out as a file to be kept, exactly as it was built', async () => {
  const answer = await GET()
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="pemeriksa-ikrar.html"')
  expect(await answer.text()).toBe(await bundleVerifier())
})
