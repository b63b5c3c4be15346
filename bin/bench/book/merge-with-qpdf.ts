import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { setInterval } from 'node:timers'
import type { Took } from '#bin/bench/book/child-task'
import type { MergeOrder } from '#bin/bench/book/merge-child'
import { cpuSecondsOf, peakMemoryOf } from '#bin/bench/book/process-figures'

const LOOK_EVERY_MS = 20

/** Pages of a file as qpdf counts them; null where qpdf is not installed. */
export function countPages(file: string): number | null {
  const { error, stdout } = spawnSync('qpdf', ['--show-npages', file], { encoding: 'utf8' })
  return error ? null : Number(stdout)
}

/** Runs qpdf to its end, looked at all along: its CPU seconds and MB of RAM at its highest. */
async function runQpdf(args: string[]): Promise<{ cpuSeconds: number; peakRssMb: number }> {
  const child = spawn('qpdf', args, { stdio: ['ignore', 'inherit', 'inherit'] })
  const seen = { cpuSeconds: 0, peakRssMb: 0 }
  const timer = setInterval(() => {
    const pid = child.pid ?? 0
    seen.peakRssMb = Math.max(seen.peakRssMb, peakMemoryOf(pid) ?? 0)
    seen.cpuSeconds = Math.max(seen.cpuSeconds, cpuSecondsOf(pid) ?? 0)
  }, LOOK_EVERY_MS)
  const [code] = await once(child, 'exit').finally(() => clearInterval(timer))
  if (code !== 0) throw new Error(`qpdf ended with ${code}`)
  return seen
}

/** Merges certificates with qpdf into the given volumes, objects packed into streams; null where it is not installed. */
export async function mergeWithQpdf({ volumes }: MergeOrder) {
  if (spawnSync('qpdf', ['--version']).error) return null
  const took: Took = { seconds: 0, cpuSeconds: 0, peakRssMb: 0 }
  const begun = performance.now()
  for (const { files, target } of volumes) {
    const list = `${target}.txt`
    await writeFile(
      list,
      ['--empty', '--object-streams=generate', '--pages', ...files, '--', target].join('\n'),
    )
    const { cpuSeconds, peakRssMb } = await runQpdf([`@${list}`])
    took.cpuSeconds += cpuSeconds
    took.peakRssMb = Math.max(took.peakRssMb, peakRssMb)
  }
  took.seconds = (performance.now() - begun) / 1000
  let [pages, bytes] = [0, 0]
  for (const { target } of volumes) {
    bytes += statSync(target).size
    pages += countPages(target) ?? 0
  }
  return { took, result: { pages, bytes } }
}
