import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server.js'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const { config } = z
  .object({ config: z.object({ matcher: z.array(z.string()) }) })
  .parse(await import(pathToFileURL(resolve('proxy.ts')).href))

const passes = (url: string) => unstable_doesMiddlewareMatch({ config, url, nextConfig: {} })

describe('the proxy, which gives every answer its content security policy', () => {
  it.each([
    '/',
    '/verifikasi',
    '/verifikasi/unggahan',
    '/verifikasi/unggah/x',
    '/verifikasi/unggah.txt',
    '/bkd/impor',
    '/bkd/impor/berkasx',
    '/bkd/impor/berkas/x',
    '/icon.svgx',
    '/iconxsvg',
    '/_next/imagex',
    '/_next/staticx',
    '/opd/icon.svg',
  ])('stands before %s', (url) => {
    expect(passes(url)).toBe(true)
  })

  it.each([
    '/_next/static/chunks/main.js',
    '/icon.svg',
    '/verifikasi/unggah',
    '/bkd/impor/berkas?kegiatan=x',
  ])('leaves %s alone', (url) => {
    expect(passes(url)).toBe(false)
  })
})
