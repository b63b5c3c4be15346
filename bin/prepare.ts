import { buildApp } from '#bin/prepare/build-app'
import { buildVerifier } from '#bin/prepare/build-verifier'
import { generateClient } from '#bin/prepare/generate-client'

// Makes what is derived from the sources, where it is older than they are: the Prisma client and the page that
// checks files without a network (`generate`), and with them the built application (`build`).

try {
  generateClient()
  buildVerifier()
  if (process.argv[2] === 'build') buildApp()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
