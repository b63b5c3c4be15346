import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { repeat } from '#bin/worker/repeat'

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('begins at once and goes on after each pause', async () => {
  const work = vi.fn(async () => undefined)
  const end = repeat('work', work, () => 10_000)
  expect(work).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(9_999)
  expect(work).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(20_001)
  expect(work).toHaveBeenCalledTimes(4)
  await end()
})

it('never does it twice at once, however long it takes', async () => {
  const long = Promise.withResolvers<void>()
  const work = vi.fn(() => long.promise)
  const end = repeat('work', work, () => 10)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(work).toHaveBeenCalledTimes(1)
  long.resolve()
  await vi.advanceTimersByTimeAsync(10)
  expect(work).toHaveBeenCalledTimes(2)
  await end()
})

it('goes on after failures, tells each, and counts them until it succeeds', async () => {
  const outcomes = [new Error('database away'), 'still away', null, new Error('away again')]
  const work = vi.fn(async () => {
    const outcome = outcomes.shift()
    if (outcome) throw outcome
  })
  const pauses: number[] = []
  const end = repeat('register', work, (failures) => {
    pauses.push(failures)
    return 10
  })
  await vi.advanceTimersByTimeAsync(30)
  await end()
  expect(pauses).toEqual([1, 2, 0, 1])
  expect(vi.mocked(console.error).mock.calls).toEqual([
    ['register:', 'database away'],
    ['register:', 'still away'],
    ['register:', 'away again'],
  ])
})

it('ends when the time in hand is over, and does not begin another', async () => {
  const long = Promise.withResolvers<void>()
  const work = vi.fn(() => long.promise)
  const end = repeat('work', work, () => 10)
  const ended = vi.fn()
  const ending = end().then(ended)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(ended).not.toHaveBeenCalled()
  long.resolve()
  await ending
  await vi.advanceTimersByTimeAsync(1_000)
  expect(work).toHaveBeenCalledTimes(1)
})
