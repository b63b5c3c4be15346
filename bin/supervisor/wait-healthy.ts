import { setTimeout as pause } from 'node:timers/promises'
import { StartRefusal } from '#lib/env/start-refusal'

const patienceSeconds = 60

async function isHealthy(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null)
  return answer?.ok ?? false
}

/** Waits until the health page says that web, database and worker are all there. */
export async function waitHealthy(port: number, host: string, signal: AbortSignal): Promise<void> {
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}/api/health`
  const deadline = Date.now() + patienceSeconds * 1000
  while (!(await isHealthy(url))) {
    signal.throwIfAborted()
    if (Date.now() > deadline) {
      throw new StartRefusal(
        `Ikrar sudah dijalankan, tetapi ${url} tidak menjawab dengan baik dalam ${patienceSeconds} detik: periksa pesan di atas.`,
      )
    }
    await pause(100)
  }
}
