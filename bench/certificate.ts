import { loadSealer } from '#lib/certificates/load-sealer'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import { renderCertificate } from '#lib/certificates/render-certificate'
import { certificateFactory } from '#tests/factories/certificate-content'

const RUNS = 200
const WARM_UP = 20

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** CPU milliseconds and bytes of one certificate, rendered and sealed, in one process after a warm-up. */
export default async function measureCertificate() {
  const sealer = await loadSealer(await makeTestSeal('bench', new Date()), 'bench')
  const content = certificateFactory()
  let rendering = 0
  let sealing = 0
  let bytes = 0
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const start = cpuMs()
    const pdf = await renderCertificate(content)
    const rendered = cpuMs()
    const sealed = await sealer.seal(pdf, 'Segel pakta integritas', new Date())
    if (run < 0) continue
    rendering += rendered - start
    sealing += cpuMs() - rendered
    bytes = sealed.byteLength
  }
  return { runs: RUNS, renderCpuMs: rendering / RUNS, sealCpuMs: sealing / RUNS, bytes }
}
