import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runTask } from '#bin/bench/book/child-task'
import { cpuMs } from '#bin/bench/timing/cpu-clock'
import type { CertificateContent } from '#lib/certificates/content'
import { getSealer } from '#lib/certificates/get-sealer'
import { loadCertificateContents } from '#lib/certificates/load-contents'
import { renderCertificate } from '#lib/certificates/render-certificate'
import { sealPdf } from '#lib/certificates/seal-pdf'
import type { UnsealedPdf } from '#lib/certificates/unsealed-pdf'
import { db } from '#lib/db'

// The single certificates of the same people, sealed, as files of a folder: what a merge begins with.

export type CertificatesOrder = { folder: string; signingIds: string[] }

type Step = 'load' | 'render' | 'seal' | 'write'
type Steps = Record<Step, number>

/** Seconds of each step, wall and CPU, and the bytes of all files. */
export type MadeCertificates = { seconds: Steps; cpuSeconds: Steps; bytes: number }

const BATCH = 100

async function timed<T>({ seconds, cpuSeconds }: MadeCertificates, step: Step, work: () => Promise<T>) {
  const [begun, cpu] = [performance.now(), cpuMs()]
  const result = await work()
  seconds[step] += (performance.now() - begun) / 1000
  cpuSeconds[step] += (cpuMs() - cpu) / 1000
  return result
}

/** Works off a list one by one, as a worker does its jobs. */
async function each<In, Out>(list: readonly In[], work: (item: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = []
  for (const item of list) results.push(await work(item))
  return results
}

await runTask(async ({ folder, signingIds }: CertificatesOrder) => {
  const zero = (): Steps => ({ load: 0, render: 0, seal: 0, write: 0 })
  const made: MadeCertificates = { seconds: zero(), cpuSeconds: zero(), bytes: 0 }
  const sealer = await getSealer()
  const at = new Date()
  const slot = () => ({ room: sealer.room, reason: 'Segel pakta integritas', at })
  for (let start = 0; start < signingIds.length; start += BATCH) {
    const ids = signingIds.slice(start, start + BATCH)
    const contents = await timed(made, 'load', () => loadCertificateContents(ids, 'current', { sealer }))
    const render = (content: CertificateContent) => renderCertificate(content, slot())
    const unsealed = await timed(made, 'render', () => each(contents, render))
    const seal = (pdf: UnsealedPdf) => sealPdf(pdf, sealer, at)
    const sealed = await timed(made, 'seal', () => each(unsealed, seal))
    const nameOf = (nth: number) => join(folder, `${String(start + nth + 1).padStart(5, '0')}.pdf`)
    await timed(made, 'write', () => Promise.all(sealed.map((pdf, nth) => writeFile(nameOf(nth), pdf))))
    made.bytes += sealed.reduce((sum, { byteLength }) => sum + byteLength, 0)
  }
  return made
})
await db().$disconnect()
