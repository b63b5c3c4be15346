import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Report } from '#bin/bench/book/child-task'

/**
 * Runs a file of bin/bench/book in a process of its own, so that its memory is its own too.
 * @param flags what Node itself is told
 * @throws when it ends without a report
 */
export async function runChild<Result>(
  file: string,
  order: unknown,
  flags: readonly string[] = [],
): Promise<Report<Result>> {
  const child = spawn(process.execPath, [...flags, `bin/bench/book/${file}`], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  // Over the channel: ten thousand ids are more than a command line takes.
  child.send({ order })
  let report: Report<Result> | undefined
  child.on('message', (message) => {
    report = message as Report<Result>
  })
  await once(child, 'exit')
  if (!report) throw new Error(`${file} ended without a report`)
  return report
}
