import { expect, it } from 'vitest'
import { inTurn } from '#lib/access/in-turn'

it('does the work of one key one after the other, also after a fault, and of another key meanwhile', async () => {
  const steps: string[] = []
  const gate = Promise.withResolvers<void>()
  const first = inTurn('a', async () => {
    steps.push('first begins')
    await gate.promise
    steps.push('first ends')
    throw new Error('fault')
  })
  const second = inTurn('a', async () => steps.push('second'))
  await inTurn('b', async () => steps.push('other'))
  gate.resolve()
  await expect(first).rejects.toThrow('fault')
  await second
  expect(steps).toEqual(['first begins', 'other', 'first ends', 'second'])
})
