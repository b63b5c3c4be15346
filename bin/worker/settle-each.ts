import type { Job, JobResult } from 'pg-boss'

/** Does the jobs of a batch one after the other and says of each whether it is done; a failed one is tried again alone. */
export async function settleEach<Data>(
  jobs: readonly Job<Data>[],
  work: (data: Data) => Promise<unknown>,
): Promise<JobResult[]> {
  const results: JobResult[] = []
  for (const { id, data } of jobs) {
    const failure = await work(data).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    results.push(
      failure === null ? { id, status: 'completed' } : { id, status: 'failed', output: { message: failure } },
    )
  }
  return results
}
