import { expect, it } from 'vitest'
import { checkDocuments } from '#bin/bench/certificate/check-documents'
import { openWays } from '#bin/bench/certificate/open-ways'

const { ways, trusted } = await openWays(2)

async function make(name: string, nth: number): Promise<Uint8Array> {
  const way = ways.find((one) => one.name === name)
  if (!way) throw new Error(`no way ${name}`)
  return way.make(nth)
}

const round = (...documents: Uint8Array[]) => [{ cpuMs: 0, wallMs: [], documents }]

it('accepts what both ways make', async () => {
  const ours = round(await make('ours', 0), await make('edition2', 1))
  const plain = round(await make('plain', 0))
  expect(await checkDocuments({ ours, plain }, trusted)).toEqual({
    oursValid: 2,
    plainOpened: 1,
    pdfsig: { ours: true, plain: true },
  })
})

it('ends a run in which one certificate is not sealed to the last bit', async () => {
  const [good, bad] = [await make('ours', 0), await make('ours', 1)]
  const middle = Math.floor(bad.length / 2)
  bad[middle] = (bad[middle] ?? 0) ^ 1
  const plain = round(await make('plain', 0))
  await expect(checkDocuments({ ours: round(good, bad, good), plain }, trusted)).rejects.toThrow(
    'certificate',
  )
  await expect(checkDocuments({ ours: round(await make('unsealed', 0)), plain }, trusted)).rejects.toThrow()
})

it('ends a run in which the plain way left nothing that opens', async () => {
  const ours = round(await make('ours', 0))
  await expect(checkDocuments({ ours, plain: round(new Uint8Array(100)) }, trusted)).rejects.toThrow()
})
