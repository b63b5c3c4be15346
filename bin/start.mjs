// `npm start`: installs, builds and hands over to the supervisor. Plain JavaScript for any Node from 20.9;
// everything after the installation runs on the Node 24 that was installed.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const node = `${root}node_modules/.bin/node`

let child
let stopping = false

function stop() {
  stopping = true
  child?.kill('SIGTERM')
}

/** Runs a step with our terminal; leaves with its code unless that is 0. */
async function step(program, args, { env = process.env, channel = false } = {}) {
  child = spawn(program, args, {
    cwd: root,
    env,
    stdio: ['inherit', 'inherit', 'inherit', ...(channel ? ['ipc'] : [])],
  })
  const code = await new Promise((resolve) => {
    child.once('exit', (status) => resolve(status ?? 1))
    child.once('error', () => resolve(1))
  })
  if (code !== 0 || stopping) process.exit(code)
}

function stat(pid) {
  if (process.platform === 'linux') {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const end = text.lastIndexOf(')')
    return { name: text.slice(text.indexOf('(') + 1, end), parent: Number(text.slice(end + 2).split(' ')[1]) }
  }
  const [parent, name] = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' })
    .trim()
    .split(/\s+/)
  return { name: name.split('/').at(-1), parent: Number(parent) }
}

/** npm and the shell it may have put between: when either is killed, nobody is left to stop us. */
function npmProcesses() {
  if (!process.env.npm_lifecycle_event) return []
  try {
    const { name, parent } = stat(process.ppid)
    return /^(sh|dash|bash|zsh)$/.test(name) ? [process.ppid, parent] : [process.ppid]
  } catch {
    return []
  }
}

function isOrphan([shell, npm]) {
  try {
    return (shell && process.ppid !== shell) || (npm && stat(shell).parent !== npm)
  } catch {
    return true
  }
}

/** The one check that must not wait for the installation on a fresh machine. */
function requireFreePort() {
  const port = Number(process.env.PORT || 3000)
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => {
      console.error(
        `Porta ${port} sedang dipakai program lain: hentikan program itu atau setel PORT ke angka lain.`,
      )
      process.exit(1)
    })
    server.listen(port, '127.0.0.1', () => server.close(resolve))
  })
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
const npm = npmProcesses()
setInterval(() => isOrphan(npm) && stop(), 500).unref()

const fresh = !existsSync(node)
if (fresh) await requireFreePort()
else await step(node, ['bin/preflight.ts'])
await step(process.execPath, ['bin/install.mjs'])
if (fresh) await step(node, ['bin/preflight.ts'])
await step(node, ['bin/prepare.ts', 'build'])
const launchers = [process.pid, ...npm].join(',')
await step(node, ['bin/supervisor.ts'], {
  env: { ...process.env, IKRAR_LAUNCHERS: launchers },
  channel: true,
})
