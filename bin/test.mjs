// `npm test`: installs what is missing, then runs the whole suite on the Node 24 that was installed.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const node = `${root}node_modules/.bin/node`

/** Ends with the one line that is always there, also when not even the installation succeeded. */
function step(program, ...args) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' })
  if (status === 0) return
  console.log('0 passed, 1 failed')
  process.exit(1)
}

step(process.execPath, 'bin/install.mjs')
step(node, 'bin/prepare.ts', 'generate')
const { status } = spawnSync(node, ['bin/test/suite.ts'], { cwd: root, stdio: 'inherit' })
process.exit(status ?? 1)
