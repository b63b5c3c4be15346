import { expect, it } from 'vitest'
import { CHECKPOINT_EVERY_MS, isCheckpointDue } from '#lib/register/rules'

const now = new Date('2024-07-29T01:00:00.000Z')
const ago = (ms: number) => new Date(now.getTime() - ms)
const state = (leaves: number, treeSize: number, age: number) => ({
  leaves,
  checkpoint: { treeSize, signedAt: ago(age) },
})

it.each([
  ['no leaf, no checkpoint', { leaves: 0, checkpoint: null }, false],
  ['a first leaf', { leaves: 1, checkpoint: null }, true],
  ['a new leaf after ten minutes', state(2, 1, CHECKPOINT_EVERY_MS), true],
  ['a new leaf before ten minutes', state(2, 1, CHECKPOINT_EVERY_MS - 1), false],
  ['no new leaf, however long', state(2, 2, CHECKPOINT_EVERY_MS * 1000), false],
  // Leaves do not become fewer: the writing of a checkpoint will say so.
  ['a lost leaf', state(1, 2, CHECKPOINT_EVERY_MS), true],
])('%s', (_case, register, due) => {
  expect(isCheckpointDue(register, now)).toBe(due)
})
