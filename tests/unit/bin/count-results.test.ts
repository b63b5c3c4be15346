import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest, settleCount } from '#bin/test/count-results'

describe('counting reports', () => {
  it('takes what vitest skipped or only planned for failed', () => {
    const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 4 }
    expect(countVitest(report)).toEqual({ passed: 7, failed: 7 })
  })

  it('takes what Playwright skipped or repeated for failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 4, duration: 9 }
    expect(countPlaywright({ stats })).toEqual({ passed: 5, failed: 7 })
  })

  it('refuses a report of another shape', () => {
    expect(() => countVitest({})).toThrow()
  })
})

describe('the count of a stage', () => {
  it('is one for a program that writes no report', () => {
    expect(settleCount(0, null)).toEqual({ passed: 1, failed: 0 })
    expect(settleCount(2, null)).toEqual({ passed: 0, failed: 1 })
  })

  it('never hides that the program ended badly', () => {
    expect(settleCount(1, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 1 })
    expect(settleCount(1, { passed: 3, failed: 2 })).toEqual({ passed: 3, failed: 2 })
    expect(settleCount(0, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 0 })
  })

  it('fails when there was nothing to run', () => {
    expect(settleCount(0, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 })
  })
})
