import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db'
import { CHECKPOINT_EVERY_MS } from '#lib/register/rules'
import { writeCheckpoint } from '#lib/register/write-checkpoint'
import { writeDueCheckpoints } from '#lib/register/write-due-checkpoints'
import {
  addFacts,
  copiesOf,
  later,
  openRegister,
  type Register,
  regionWith,
  scribble,
} from '#tests/integration/register/open-register'

let register: Register

beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

describe('checkpoints that are due', () => {
  const count = (regionId: string) => db().checkpoint.count({ where: { regionId } })

  it('are written at most every ten minutes, for each region', async () => {
    const [one, two] = [await regionWith(1), await regionWith(1)]
    await writeDueCheckpoints(scribble, later(0))
    expect([await count(one), await count(two)]).toEqual([1, 1])
    await addFacts(one, 1)
    await writeDueCheckpoints(scribble, later(CHECKPOINT_EVERY_MS - 1))
    expect(await count(one)).toBe(1)
    await writeDueCheckpoints(scribble, later(CHECKPOINT_EVERY_MS))
    expect([await count(one), await count(two)]).toEqual([2, 1])
  })

  it('are copied to a machine that did not write them', async () => {
    const regionId = await regionWith(1)
    await writeCheckpoint(regionId, scribble, later(0))
    await rm(copiesOf(regionId), { recursive: true })
    await writeDueCheckpoints(scribble, later(0))
    expect(await readdir(copiesOf(regionId))).toEqual(['000000000001.json'])
  })

  it('are written for the others when one region has a fault, which is told', async () => {
    const [broken, sound] = [await regionWith(1), await regionWith(1)]
    await writeCheckpoint(broken, scribble, later(0))
    await writeFile(join(copiesOf(broken), '000000000001.json'), '{}')
    await addFacts(broken, 1)
    await expect(writeDueCheckpoints(scribble, later(CHECKPOINT_EVERY_MS))).rejects.toThrow(
      `region ${broken}`,
    )
    expect(await count(sound)).toBe(1)
  })
})
