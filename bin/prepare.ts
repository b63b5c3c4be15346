import { buildApp } from '#bin/prepare/build-app'
import { generateClient } from '#bin/prepare/generate-client'

// Makes what is derived from the sources, where it is older than they are: the Prisma client (`generate`) and
// with it the built application (`build`).

try {
  generateClient()
  if (process.argv[2] === 'build') buildApp()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
