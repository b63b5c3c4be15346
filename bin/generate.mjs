// `npm run generate`: the Prisma client from prisma/schema.prisma, installing first what is missing.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

function step(program, ...args) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

step(process.execPath, 'bin/install.mjs')
step(`${root}node_modules/.bin/node`, 'bin/prepare.ts', 'generate')
