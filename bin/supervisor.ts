import { dataDirOf } from '#bin/supervisor/data-files'
import { describeFolderFailure } from '#bin/supervisor/describe-folder-failure'
import { supervise } from '#bin/supervisor/supervise'
import { StartRefusal } from '#lib/env/start-refusal'

// The one process that starts, watches and stops all others. It ends on SIGINT and SIGTERM, and when whoever
// launched it over a channel is gone.

const stopping = new AbortController()
const stop = () => stopping.abort()
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
process.on('SIGHUP', stop)
process.on('disconnect', stop)

/** One sentence for what the operator can mend; the whole trace for what only a developer can. */
function explain(error: unknown): string {
  if (error instanceof StartRefusal) return error.message
  const sentence = describeFolderFailure(String(error), dataDirOf(process.env))
  if (sentence) return sentence
  return `Ikrar tidak dapat dijalankan karena kesalahan yang tidak terduga: ${error instanceof Error ? error.stack : error}`
}

const launchers = (process.env.IKRAR_LAUNCHERS ?? '').split(',').map(Number).filter(Boolean)
try {
  await supervise(process.env, launchers, stopping.signal)
  process.exit(0)
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}
