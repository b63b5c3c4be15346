import { spawnSync } from 'node:child_process'
import { findChromium, findProgram } from '#e2e/find-chromium'

type Tool = { aptPackage: string; isThere: () => boolean }

const tools: Tool[] = [
  { aptPackage: 'chromium', isThere: () => findChromium() !== null },
  { aptPackage: 'poppler-utils', isThere: () => ['pdftotext', 'pdfsig'].every((name) => findProgram(name)) },
  { aptPackage: 'qpdf', isThere: () => findProgram('qpdf') !== null },
  { aptPackage: 'openssl', isThere: () => findProgram('openssl') !== null },
]

const missing = () => tools.filter(({ isThere }) => !isThere()).map(({ aptPackage }) => aptPackage)

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', args, { stdio: 'inherit', env })
}

/**
 * Installs the browser and the PDF programs that the tests call, where Debian's apt-get may. Returns whether
 * all of them are there afterwards, and says what to install by hand when they are not.
 */
export function installTools(): boolean {
  if (missing().length > 0 && process.getuid?.() === 0 && findProgram('apt-get')) {
    apt('update', '-qq')
    apt('install', '-y', '-qq', '--no-install-recommends', ...missing())
  }
  const absent = missing()
  if (absent.length > 0) {
    console.error(`Pasang dahulu: ${absent.join(', ')} (atau setel CHROMIUM_PATH untuk peramban).`)
  }
  return absent.length === 0
}
