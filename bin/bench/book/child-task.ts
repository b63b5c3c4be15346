import { once } from 'node:events'
import { ownPeakMemory } from '#bin/bench/book/process-figures'
import { cpuMs } from '#bin/bench/timing/cpu-clock'

/** What a task took: seconds of wall and CPU without the start of the process, MB of RAM at its highest with it. */
export type Took = { seconds: number; cpuSeconds: number; peakRssMb: number }

/** What a child says when it has done its task. */
export type Report<Result> = { took: Took; result: Result }

/** Runs the task of a child with the order that its parent sends, and reports back. */
export async function runTask<Order, Result>(task: (order: Order) => Promise<Result>): Promise<void> {
  const [{ order }] = (await once(process, 'message')) as [{ order: Order }]
  const [begun, cpu] = [performance.now(), cpuMs()]
  const result = await task(order)
  const [seconds, cpuSeconds] = [(performance.now() - begun) / 1000, (cpuMs() - cpu) / 1000]
  const report: Report<Result> = { took: { seconds, cpuSeconds, peakRssMb: ownPeakMemory() }, result }
  process.send?.(report)
  process.disconnect?.()
}
