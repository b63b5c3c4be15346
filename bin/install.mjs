// Brings node_modules to what package-lock.json says. Plain JavaScript with nothing but what Node itself
// brings, because on a fresh machine there is nothing else yet, and Node may be as old as 20.9.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${root}node_modules/.ikrar-install`
const node = `${root}node_modules/.bin/node`

function wanted() {
  const lock = readFileSync(`${root}package-lock.json`)
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`
}

function installed() {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return ''
  }
}

/** npm as it was called, so that it is the same version; otherwise the one on the PATH. */
function npm(...args) {
  const script = process.env.npm_execpath
  const [program, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []]
  return spawnSync(program, [...first, ...args], { cwd: root, stdio: 'inherit' }).status
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

if (installed() !== wanted()) {
  console.log('Memasang paket dari registri npm …')
  if (npm('ci', '--include=dev', '--include=optional') !== 0) {
    fail(
      'Pemasangan paket gagal: periksa sambungan ke registri npm dan ruang penyimpanan, lalu jalankan kembali.',
    )
  }
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? ''
  if (!version.startsWith('v24.')) {
    fail(
      'Node 24 tidak ikut terpasang: pastikan npm tidak disetel dengan ignore-scripts, lalu jalankan kembali.',
    )
  }
  writeFileSync(stamp, wanted())
}
