import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { keepRegister } from '#bin/worker/keep-register'
import { db } from '#lib/db'
import { makeEvents } from '#tests/factories/facts'
import { makeRegion } from '#tests/factories/region'
import { openRegister, type Register, scribble } from '#tests/integration/register/open-register'

let register: Register

beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())
afterEach(() => {
  vi.restoreAllMocks()
})

/** The register is kept once when the worker starts; ending it waits for that. */
const keepOnce = (openSigner = async () => scribble) => keepRegister(openSigner)()

it('numbers facts and writes checkpoints from the start, and stops when it is told', async () => {
  const { id: regionId } = await makeRegion()
  await makeEvents(regionId, 3)
  await keepOnce()
  expect(await db().registerLeaf.count({ where: { regionId } })).toBe(3)
  await keepOnce()
  expect(await db().checkpoint.findMany({ where: { regionId }, select: { treeSize: true } })).toEqual([
    { treeSize: 3n },
  ])
})

it('goes on numbering without a seal, and says that there is none', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { id: regionId } = await makeRegion()
  await makeEvents(regionId, 2)
  await keepOnce(() => Promise.reject(new Error('no seal')))
  expect(await db().registerLeaf.count({ where: { regionId } })).toBe(2)
  expect(told).toHaveBeenCalledWith('checkpoints:', 'no seal')
})
