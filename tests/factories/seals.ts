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

function selfSigned(openssl: Openssl, name: string, key: readonly string[]): void {
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

const curve = (name: string) => ['ec', '-pkeyopt', `ec_paramgen_curve:${name}`]
const RSA = ['rsa:2048']
const EC = curve('P-256')
/** What `openssl req -newkey` is told for each kind of key. */
const KEYS = {
  rsa: RSA,
  rsa1024: ['rsa:1024'],
  rsa4096: ['rsa:4096'],
  pss: ['rsa-pss'],
  ec: EC,
  p384: curve('P-384'),
  p521: curve('P-521'),
  koblitz: curve('secp256k1'),
  explicit: [...EC, '-pkeyopt', 'ec_param_enc:explicit'],
} as const
const pair = (name: string) => ['-inkey', `${name}.key`, '-in', `${name}.crt`]

/** A self-signed seal of a government's own, with a key of the given kind; `options` go to `openssl pkcs12 -export`. */
export function makeOwnSeal(kind: keyof typeof KEYS, ...options: string[]): Uint8Array {
  return inWorkshop(({ openssl, p12 }) => {
    selfSigned(openssl, 'Segel', KEYS[kind])
    return p12(...pair('Segel'), ...options)
  })
}

/** A self-signed seal that is valid between two days, counted from now; negative ones have passed. */
export function makeSealOfDays(first: number, last: number): Uint8Array {
  const text = (day: number) => {
    const at = new Date(Date.now() + day * 86_400_000)
    return at.toISOString().replaceAll(/[-:T]|\.\d+/g, '')
  }
  return inWorkshop(({ openssl, p12, folder }) => {
    const made = ['-keyout', 'Segel.key', '-out', 'Segel.csr', '-subj', '/CN=Segel']
    openssl('req', '-newkey', ...EC, '-noenc', ...made)
    writeFileSync(join(folder, 'index.txt'), '')
    const ca = '[ca]\ndefault_ca=own\n[own]\ndatabase=index.txt\nnew_certs_dir=.\nrand_serial=yes\n'
    writeFileSync(join(folder, 'ca.cnf'), `${ca}default_md=sha256\npolicy=any\n[any]\ncommonName=supplied\n`)
    const dates = ['-startdate', text(first), '-enddate', text(last)]
    const by = ['-selfsign', '-keyfile', 'Segel.key', '-in', 'Segel.csr', '-out', 'Segel.crt', ...dates]
    openssl('ca', '-batch', '-config', 'ca.cnf', '-notext', ...by)
    return p12(...pair('Segel'))
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
export function makePsreSeal(withRoot: boolean, ...options: string[]): Uint8Array {
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
    return p12(...pair('Segel Pemda'), '-certfile', 'chain.pem', ...options)
  })
}
