import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { setInterval } from 'node:timers'
import type { MergeOrder } from '#bin/bench/book/merge-child'
import { peakMemoryOf } from '#bin/bench/book/peak-memory'

const LOOK_EVERY_MS = 20

/** Pages of a file as qpdf counts them; null where qpdf is not installed. */
export function countPages(file: string): number | null {
  const { error, stdout } = spawnSync('qpdf', ['--show-npages', file], { encoding: 'utf8' })
  return error ? null : Number(stdout)
}

/** Runs qpdf to its end; MB of RAM at its highest, looked at all along. */
async function runQpdf(args: string[]): Promise<number> {
  const child = spawn('qpdf', args, { stdio: ['ignore', 'inherit', 'inherit'] })
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, (child.pid && peakMemoryOf(child.pid)) || 0)
  }, LOOK_EVERY_MS)
  const [code] = await once(child, 'exit').finally(() => clearInterval(timer))
  if (code !== 0) throw new Error(`qpdf ended with ${code}`)
  return peak
}

/** Merges certificates with qpdf into the given volumes, objects packed into streams; null where it is not installed. */
export async function mergeWithQpdf({ volumes }: MergeOrder) {
  if (spawnSync('qpdf', ['--version']).error) return null
  let [pages, bytes, peakRssMb] = [0, 0, 0]
  const begun = performance.now()
  for (const { files, target } of volumes) {
    const list = `${target}.txt`
    await writeFile(
      list,
      ['--empty', '--object-streams=generate', '--pages', ...files, '--', target].join('\n'),
    )
    peakRssMb = Math.max(peakRssMb, await runQpdf([`@${list}`]))
  }
  const seconds = (performance.now() - begun) / 1000
  for (const { target } of volumes) {
    bytes += statSync(target).size
    pages += countPages(target) ?? 0
  }
  return { took: { seconds, peakRssMb }, result: { pages, bytes } }
}
