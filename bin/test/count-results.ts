import { z } from 'zod'

/** Passed and failed tests of a stage. */
export type Count = { passed: number; failed: number }

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
})

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
})

/** Reads vitest's JSON report. What was skipped or only planned has not passed. */
export function countVitest(report: unknown): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = vitestReport.parse(report)
  return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests }
}

/** Reads Playwright's JSON report. What was skipped, or passed only at a second try, has not passed. */
export function countPlaywright(report: unknown): Count {
  const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats
  return { passed: expected, failed: unexpected + flaky + skipped }
}

/**
 * The count of a stage: that of its report, where its program wrote one, and never without a failure when the
 * program itself ended badly (a file that does not compile, a teardown that failed).
 */
export function settleCount(exitCode: number, reported: Count | null): Count {
  if (!reported) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const nothing = reported.passed + reported.failed === 0
  const failed = reported.failed || (exitCode !== 0 || nothing ? 1 : 0)
  return { passed: reported.passed, failed }
}
