import { describe, expect, it } from 'vitest'
import { refuseAuthRequest } from '#lib/access/auth-request-rules'

const form = { 'content-type': 'application/x-www-form-urlencoded' }

const ask = (method: string, path: string, headers: Record<string, string> = {}) =>
  refuseAuthRequest(new Request(`http://127.0.0.1/api/auth/${path}`, { method, headers }))

describe('what reaches next-auth', () => {
  it('is what our doors ask', () => {
    expect(ask('GET', 'csrf')).toBeNull()
    for (const door of ['pegawai', 'slip', 'pejabat']) {
      expect(ask('POST', `callback/${door}`, form)).toBeNull()
      expect(
        ask('POST', `callback/${door}`, { 'content-type': `${form['content-type']};charset=UTF-8` }),
      ).toBeNull()
    }
  })

  it.each([
    ['GET', 'callback/pegawai'],
    ['GET', 'signin'],
    ['GET', 'session'],
    ['GET', 'providers'],
    ['GET', 'error'],
    ['GET', 'csrf/x'],
    ['GET', 'csrf?callbackUrl=x'],
    ['POST', 'csrf'],
    ['POST', 'signout'],
    ['POST', 'signin/pegawai'],
    ['POST', 'callback/google'],
    ['POST', 'callback/pegawai?callbackUrl=x'],
  ])('is not %s %s', (method, path) => {
    expect(ask(method, path, method === 'POST' ? form : {})).toBe(404)
  })

  it('is a short form', () => {
    expect(ask('POST', 'callback/pegawai', { 'content-type': 'application/json' })).toBe(400)
    expect(ask('POST', 'callback/pegawai')).toBe(400)
    expect(ask('POST', 'callback/pegawai', { ...form, 'content-length': '100000' })).toBe(413)
  })
})
