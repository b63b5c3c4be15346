import { createServer } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { passOnSize } from '#bin/web/pass-on-size'
import { setForwardedHeaders } from '#bin/web/set-forwarded-headers'
import { env } from '#lib/env'

// The web server itself, in this process: `next start` would leave its own child behind, holding the port,
// when it is killed.

const seconds = 1000
const graceful = 20 * seconds

const app = next({ dev: false, dir: join(import.meta.dirname, '..'), hostname: env.host, port: env.port })
await app.prepare()
const handle = app.getRequestHandler()

const server = createServer((request, response) => {
  setForwardedHeaders(request, env.trustProxy)
  passOnSize(response)
  void handle(request, response)
})
// Whoever sends slowly on purpose is cut off; a roster of some megabytes over a poor line is not.
server.headersTimeout = 15 * seconds
server.requestTimeout = 120 * seconds
server.keepAliveTimeout = 65 * seconds

server.once('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE'
  console.error(
    taken
      ? `Porta ${env.port} sedang dipakai program lain: hentikan program itu atau setel PORT ke angka lain.`
      : `Server web tidak dapat mendengarkan di ${env.host}:${env.port} (${error.code}): perbaiki HOST atau PORT.`,
  )
  process.exit(1)
})
server.listen(env.port, env.host, () => process.send?.('ready'))

/** Answers what has begun, takes nothing new, and ends. */
function stop(): void {
  server.close(() => void app.close().finally(() => process.exit(0)))
  setTimeout(() => server.closeAllConnections(), graceful).unref()
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
process.once('disconnect', stop)
