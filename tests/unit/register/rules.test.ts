import { expect, it } from 'vitest'
import { CHECKPOINT_EVERY_MS, COPIES_A_ROUND, isCheckpointDue, pickCopies } from '#lib/register/rules'

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
  ['a new leaf, a checkpoint from the far future', state(2, 1, -CHECKPOINT_EVERY_MS), true],
  ['a new leaf, a checkpoint of a clock ahead', state(2, 1, 1 - CHECKPOINT_EVERY_MS), false],
  // Leaves do not become fewer: the writing of a checkpoint will say so.
  ['a lost leaf', state(1, 2, CHECKPOINT_EVERY_MS), true],
])('%s', (_case, register, due) => {
  expect(isCheckpointDue(register, now)).toBe(due)
})

it('all copies are compared while they are few', () => {
  expect(pickCopies([], 0)).toEqual({ picked: [], next: 0 })
  expect(pickCopies([3, 5, 9], 7)).toEqual({ picked: [3, 5, 9], next: 0 })
})

it('of many the latest is compared in every round, and each of the others once around', () => {
  const sizes = Array.from({ length: 2 * COPIES_A_ROUND + 50 }, (_, index) => 3 * index + 1)
  const latest = sizes.at(-1)
  const seen: number[] = []
  let from = 0
  for (let round = 0; round < 3; round += 1) {
    const { picked, next } = pickCopies(sizes, from)
    expect(picked.length).toBeLessThanOrEqual(COPIES_A_ROUND + 1)
    expect(picked).toContain(latest)
    seen.push(...picked.filter((size) => size !== latest))
    from = next
  }
  expect(from).toBe(0)
  expect(seen).toEqual(sizes.slice(0, -1))
})
