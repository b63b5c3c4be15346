import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { readMarks } from '#bin/bench/marks/mark-text'
import { whereBytesGo } from '#bin/bench/pdf/where-bytes-go'
import { inventContents } from '#bin/bench/people/invent-contents'
import { runRound } from '#bin/bench/timing/run-round'
import { percentile, summarise } from '#bin/bench/timing/summarise'
import { renderCertificate } from '#lib/certificates/render-certificate'

describe('where the bytes go', () => {
  it('accounts for every byte of a certificate', async () => {
    const [content] = inventContents('uji', 1, readMarks(), { seal: 'TEST', sealIssuer: 'Segel' })
    if (!content) throw new Error('no content')
    const { bytes } = await renderCertificate(content, { room: 1500, reason: 'Uji', at: content.signedAt })
    const where = await whereBytesGo([bytes])
    const sum = Object.values(where).reduce((total, part) => total + part, 0)
    expect(Math.abs(sum - bytes.byteLength)).toBeLessThan(8)
    expect(where.seal).toBeGreaterThan(3000)
    expect(where.seal).toBeLessThan(3600)
    for (const part of ['fonts', 'pageContent', 'attachment', 'metadata', 'structure'] as const)
      expect(where[part]).toBeGreaterThan(200)
  })
})

describe('timing', () => {
  const way = (name: string, calls: string[]) => ({
    name,
    make: async (nth: number) => {
      calls.push(`${name}${nth}`)
      return new Uint8Array(nth)
    },
  })

  it('makes each document once by every way, in blocks in turn', async () => {
    const calls: string[] = []
    const rounds = await runRound([way('a', calls), way('b', calls)], 0, 40)
    expect(new Set(calls).size).toBe(80)
    const turns = calls.map((call) => call[0]).filter((name, nth, all) => name !== all[nth - 1])
    expect(turns).toEqual(['a', 'b', 'a'])
    expect(rounds.get('a')?.documents.map(({ byteLength }) => byteLength)).toEqual([...Array(40).keys()])
  })

  it('counts what it takes', () => {
    const round = { cpuMs: 30, wallMs: [1, 2, 9], documents: [4, 5, 9].map((size) => new Uint8Array(size)) }
    expect(summarise([round])).toEqual({ cpuMs: 10, meanMs: 4, p95Ms: 9, bytes: 6, maxBytes: 9 })
    const values = Array.from({ length: 100 }, (_, nth) => 100 - nth)
    expect(percentile(values, 0.95)).toBe(95)
  })
})

describe('npm run bench', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['bin/bench.ts', ...args], { encoding: 'utf8' })

  it('names the benchmarks when it is not asked rightly', () => {
    for (const args of [[], ['tidak-ada'], ['certificate', 'book'], ['--lain']]) {
      const { status, stderr } = run(...args)
      expect(status).toBe(2)
      expect(stderr).toContain('certificate, book')
    }
  })
})
