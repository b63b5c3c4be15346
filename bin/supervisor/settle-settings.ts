import { checkPort } from '#bin/supervisor/check-port'
import { ensureTestSeal } from '#bin/supervisor/ensure-test-seal'
import { keepRunning } from '#bin/supervisor/keep-running'
import { loadSecrets } from '#bin/supervisor/load-secrets'
import { requireSeal } from '#bin/supervisor/require-seal'
import { sealWarnings } from '#bin/supervisor/seal-warnings'
import { startEmbeddedDatabase } from '#bin/supervisor/start-embedded-database'
import { evaluationSettings } from '#lib/env/evaluation'
import { loopbackHost } from '#lib/env/loopback-host'
import { type RawSettings, readSettings, type Settings } from '#lib/env/settings'

export type Settled = { raw: RawSettings; settings: Settings }

/** Told how to stop what was started, as soon as it was. */
export type OnStarted = (stop: () => Promise<void>) => void

/** With a database of the operator's own: everything must have been given. */
async function settleGiven(given: RawSettings, dataDir: string): Promise<Settled> {
  const raw = { ...given, DATA_DIR: dataDir, IKRAR_EVALUATION: 'off' }
  const settings = readSettings(raw)
  const seals = await requireSeal(settings)
  await checkPort(settings.port, settings.host)
  for (const warning of sealWarnings(seals, settings, new Date())) console.warn(warning)
  return { raw: { ...raw, ...absolutePaths(settings) }, settings }
}

/** The processes that are started may stand in another folder. */
function absolutePaths({ sealP12Path, bookSealP12Path, checkpointDir }: Settings): RawSettings {
  return {
    SEAL_P12: sealP12Path,
    SEAL_P12_BOOKS: bookSealP12Path ?? undefined,
    CHECKPOINT_DIR: checkpointDir,
  }
}

/** Without one: secrets, PostgreSQL and a test seal below DATA_DIR. */
async function settleEvaluation(given: RawSettings, dataDir: string, onStarted: OnStarted): Promise<Settled> {
  const secrets = loadSecrets(dataDir)
  const complete = (postgresPort: number) => evaluationSettings(given, dataDir, secrets, postgresPort)
  // What the user did set is checked before anything is started; the port of PostgreSQL is not known yet.
  const checked = readSettings(complete(1))
  await checkPort(checked.port, checked.host)
  if (given.HOST && loopbackHost(given.HOST) !== given.HOST) {
    console.warn(`HOST diabaikan: tanpa DATABASE_URL, Ikrar hanya melayani ${checked.host}.`)
  }
  const { server, restart } = await startEmbeddedDatabase(dataDir, secrets)
  const onEnd = (pauseMs: number) =>
    console.error(`PostgreSQL berhenti sendiri; dijalankan kembali dalam ${pauseMs / 1000} detik.`)
  onStarted(keepRunning(server, { restart, onEnd }))
  const raw = complete(server.port)
  const settings = readSettings(raw)
  await ensureTestSeal(settings.sealP12Path, settings.sealPassphrase)
  await requireSeal(settings)
  return { raw: { ...raw, ...absolutePaths(settings) }, settings }
}

/**
 * Reads the settings and brings about what an evaluation needs in their place; what it starts for that is told
 * to `onStarted`. Throws StartRefusal.
 */
export function settleSettings(given: RawSettings, dataDir: string, onStarted: OnStarted): Promise<Settled> {
  return given.DATABASE_URL ? settleGiven(given, dataDir) : settleEvaluation(given, dataDir, onStarted)
}
