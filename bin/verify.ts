/**
 * npm run verify -- [--trust FILE] FILE…
 *
 * Checks sealed certificates and books off line. Prints one line for each file and ends with 0 only when every one of
 * them is unchanged and sealed by a certificate of the `--trust` file (PEM, one or several, or DER); with 1 when not,
 * with 2 and one sentence on stderr when it was not asked rightly.
 */
import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkSealedPdf, type SealedPdfVerdict } from '#lib/certificates/check-sealed-pdf'
import { formatDateTime } from '#lib/regions/rules'

const USAGE = 'Cara pakai: npm run verify -- [--trust SERTIFIKAT] BERKAS…'

const SENTENCES = {
  not_pdf: 'bukan berkas PDF',
  not_sealed: 'tidak bersegel',
  changed: 'BERUBAH setelah disegel, atau segelnya rusak',
  partly_covered: 'segel tidak meliputi seluruh berkas: ada yang ditambahkan setelah disegel',
  foreign_seal: 'tidak berubah, tetapi segelnya bukan dari sertifikat yang dipercaya',
} as const
const NOT_CHECKED = 'tidak berubah, penerbit tidak diperiksa (sebutkan --trust)'
const UNREADABLE = 'tidak dapat dibaca; periksa nama dan izin berkasnya'

type Order = { files: string[]; trusted: Uint8Array[] | null }

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}

/** npm runs scripts in the folder of the project; a path is meant from where the person stands. */
function locate(file: string): string {
  const places = [process.env.INIT_CWD, process.cwd()].filter((folder) => folder !== undefined)
  const found = places.map((folder) => resolve(folder, file)).find((path) => existsSync(path))
  return found ?? resolve(file)
}

function readTrusted(file: string): Uint8Array[] {
  try {
    const bytes = readFileSync(locate(file))
    const blocks = bytes
      .toString('latin1')
      .match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g)
    return (blocks ?? [bytes]).map((one) => new Uint8Array(new X509Certificate(one).raw))
  } catch {
    stop(`Sertifikat ${file} tidak dapat dibaca; berikan berkas PEM atau DER.`)
  }
}

function readOrder(): Order {
  try {
    const { values, positionals } = parseArgs({
      options: { trust: { type: 'string' } },
      allowPositionals: true,
    })
    if (positionals.length === 0) stop(`Sebutkan berkas yang akan diperiksa. ${USAGE}`)
    return { files: positionals, trusted: values.trust === undefined ? null : readTrusted(values.trust) }
  } catch {
    stop(`Pilihan tidak dikenal. ${USAGE}`)
  }
}

function sentenceOf(verdict: SealedPdfVerdict, trusted: Order['trusted']): string {
  if (!verdict.ok)
    return verdict.reason === 'foreign_seal' && !trusted ? NOT_CHECKED : SENTENCES[verdict.reason]
  const sealed = verdict.signedAt ? `, disegel ${formatDateTime(verdict.signedAt, 'Asia/Jakarta')}` : ''
  return `tidak berubah, segel dari sertifikat yang dipercaya${sealed}`
}

async function verify(file: string, trusted: Order['trusted']): Promise<{ ok: boolean; sentence: string }> {
  let pdf: Uint8Array
  try {
    pdf = readFileSync(locate(file))
  } catch {
    return { ok: false, sentence: UNREADABLE }
  }
  const verdict = await checkSealedPdf(pdf, trusted ?? [])
  return { ok: verdict.ok, sentence: sentenceOf(verdict, trusted) }
}

const { files, trusted } = readOrder()
process.exitCode = 0
for (const file of files) {
  const { ok, sentence } = await verify(file, trusted)
  process.stdout.write(`${file}: ${sentence}\n`)
  if (!ok) process.exitCode = 1
}
