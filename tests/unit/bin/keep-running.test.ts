import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepRunning, pauseAfter } from '#bin/supervisor/keep-running'
import type { Running } from '#bin/supervisor/running'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

function run(): Running & { die: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { pid: 1, ended: promise, die: resolve, stop: async () => resolve() }
}

describe('the pause before another start', () => {
  it('doubles up to half a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 50].map(pauseAfter)).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
    ])
  })
})

describe('what ends by itself', () => {
  it('is started again, later each time, also when a start fails', async () => {
    const pauses: number[] = []
    const first = run()
    const again = run()
    const restart = vi.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValueOnce(again)
    const stop = keepRunning(first, { restart, onEnd: (ms) => pauses.push(ms) })
    first.die()
    await vi.advanceTimersByTimeAsync(999)
    expect(restart).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(restart).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(restart).toHaveBeenCalledTimes(2)
    expect(pauses).toEqual([1_000, 2_000])
    await stop()
    await expect(again.ended).resolves.toBeUndefined()
  })

  it('begins with the short pause again after it has run for a minute', async () => {
    const pauses: number[] = []
    const runs = [run(), run(), run()]
    const restart = vi.fn().mockResolvedValueOnce(runs[1]).mockResolvedValueOnce(runs[2])
    const [first = run(), second] = runs
    const stop = keepRunning(first, { restart, onEnd: (ms) => pauses.push(ms) })
    first.die()
    await vi.advanceTimersByTimeAsync(62_000)
    second?.die()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(pauses).toEqual([1_000, 1_000])
    await stop()
  })
})

describe('an order to stop', () => {
  it('ends what runs and starts nothing more', async () => {
    const first = run()
    const restart = vi.fn(() => Promise.resolve(run()))
    const onEnd = vi.fn()
    await keepRunning(first, { restart, onEnd })()
    expect(restart).not.toHaveBeenCalled()
    expect(onEnd).not.toHaveBeenCalled()
  })

  it('cuts the pause before another start short', async () => {
    const first = run()
    const paused = Promise.withResolvers<void>()
    const restart = vi.fn(() => Promise.resolve(run()))
    const stop = keepRunning(first, { restart, onEnd: () => paused.resolve() })
    first.die()
    await paused.promise
    await stop()
    expect(restart).not.toHaveBeenCalled()
  })
})
