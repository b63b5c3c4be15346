import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The passphrase of every P12 made here. */
export const PASSPHRASE = 'rahasia uji é'

type Openssl = (...args: string[]) => void
type Workshop = { folder: string; openssl: Openssl; p12: (...args: string[]) => Uint8Array }

/** Runs `openssl` in a folder of its own, which is gone afterwards. */
function inWorkshop<T>(work: (workshop: Workshop) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-seal-'))
  const openssl: Openssl = (...args) => {
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  }
  const p12 = (...args: string[]) => {
    openssl('pkcs12', '-export', '-out', 'out.p12', '-passout', `pass:${PASSPHRASE}`, ...args)
    return new Uint8Array(readFileSync(join(folder, 'out.p12')))
  }
  try {
    return work({ folder, openssl, p12 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function selfSigned(openssl: Openssl, name: string, key: string[]): void {
  const subject = ['-subj', `/C=ID/O=Pemerintah Kota Contoh/CN=${name}`, '-days', '365']
  openssl(
    'req',
    '-x509',
    '-newkey',
    ...key,
    '-noenc',
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.crt`,
    ...subject,
  )
}

const RSA = ['rsa:2048']
const EC = ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
const pair = (name: string) => ['-inkey', `${name}.key`, '-in', `${name}.crt`]

/** A self-signed seal of a government's own, with an RSA or ECDSA key. */
export function makeOwnSeal(kind: 'rsa' | 'ec', ...options: string[]): Uint8Array {
  return inWorkshop(({ openssl, p12 }) => {
    selfSigned(openssl, 'Segel', kind === 'rsa' ? RSA : EC)
    return p12(...pair('Segel'), ...options)
  })
}

/** P12s that cannot seal, each for a reason of its own. */
export function makeUselessSeals(): {
  keyless: Uint8Array
  certless: Uint8Array
  mismatched: Uint8Array
  edwards: Uint8Array
} {
  return inWorkshop(({ openssl, p12, folder }) => {
    selfSigned(openssl, 'Satu', EC)
    selfSigned(openssl, 'Dua', EC)
    selfSigned(openssl, 'Edwards', ['ed25519'])
    const keyless = p12('-nokeys', '-in', 'Satu.crt')
    const certless = p12('-inkey', 'Satu.key', '-nocerts', '-in', 'Satu.key')
    // openssl refuses to pair a key with a foreign certificate, but not to add one beside the key alone.
    const mismatched = p12(
      '-inkey',
      'Satu.key',
      '-nocerts',
      '-in',
      'Satu.key',
      '-certfile',
      join(folder, 'Dua.crt'),
    )
    return { keyless, certless, mismatched, edwards: p12(...pair('Edwards')) }
  })
}

/** A seal that a PSrE under Indonesia's root would issue: root, intermediate and leaf, the leaf under a PSrE policy. */
export function makePsreSeal(withRoot: boolean): Uint8Array {
  return inWorkshop(({ openssl, p12, folder }) => {
    selfSigned(openssl, 'Induk', EC)
    const issue = (name: string, issuer: string, extensions: string) => {
      writeFileSync(join(folder, `${name}.ext`), extensions)
      openssl(
        'req',
        '-newkey',
        ...EC,
        '-noenc',
        '-keyout',
        `${name}.key`,
        '-out',
        `${name}.csr`,
        '-subj',
        `/C=ID/O=PSrE Contoh/CN=${name}`,
      )
      const by = ['-CA', `${issuer}.crt`, '-CAkey', `${issuer}.key`, '-CAcreateserial', '-days', '90']
      openssl('x509', '-req', '-in', `${name}.csr`, '-out', `${name}.crt`, ...by, '-extfile', `${name}.ext`)
    }
    issue('Antara', 'Induk', 'basicConstraints=critical,CA:TRUE\n')
    issue('Segel Pemda', 'Antara', 'keyUsage=digitalSignature\ncertificatePolicies=2.16.360.1.1.1.11.1\n')
    const chain = ['Antara', ...(withRoot ? ['Induk'] : [])].map((name) =>
      readFileSync(join(folder, `${name}.crt`)),
    )
    writeFileSync(join(folder, 'chain.pem'), Buffer.concat(chain))
    return p12(...pair('Segel Pemda'), '-certfile', 'chain.pem')
  })
}
