/**
 * npm run verify -- [--trust FILE] [--trust-time FILE] [--json FILE] FILE…
 *
 * Checks sealed certificates, books and handover packages off line. Prints one line for each file, below it what the
 * file says of itself and what is wrong with it, and ends with 0 only when every one of them is unchanged and sealed by
 * a certificate of the `--trust` file (PEM, one or several, or DER); with 1 when not, with 2 and one sentence on stderr
 * when it was not asked rightly. With `--trust-time` (certificates of timestamp authorities or roots above them) the
 * timestamps of the files must be theirs too; without it they decide nothing. `--json` writes the same
 * reports as `[{ file, standing, sentence, facts, findings }]`; `standing` is good, unchecked or bad.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type OpenSource, openSource } from '#bin/verify/open-source'
import { readTrust } from '#lib/certificates/check/read-trust'
import type { Trust } from '#lib/certificates/check/trust'
import { badReport, type FileReport } from '#lib/handovers/package/check/file-report'
import { legible } from '#lib/handovers/package/check/legible'
import { reportFile } from '#lib/handovers/package/check/report-file'

const USAGE =
  'Cara pakai: npm run verify -- [--trust SERTIFIKAT] [--trust-time SERTIFIKAT] [--json LAPORAN] BERKAS…'
const UNREADABLE = 'tidak dapat dibaca; periksa nama dan izin berkasnya'
const HINT = ' (sebutkan --trust)'

type Order = { files: string[]; trust: Trust; json: string | undefined }

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

function readTrusted(file: string | undefined): Uint8Array[] | null {
  if (file === undefined) return null
  try {
    return readTrust(readFileSync(locate(file)))
  } catch {
    stop(`Sertifikat ${legible(file)} tidak dapat dibaca; berikan berkas PEM atau DER.`)
  }
}

function readOrder(): Order {
  try {
    const { values, positionals } = parseArgs({
      options: { trust: { type: 'string' }, 'trust-time': { type: 'string' }, json: { type: 'string' } },
      allowPositionals: true,
    })
    if (positionals.length === 0) stop(`Sebutkan berkas yang akan diperiksa. ${USAGE}`)
    const trust = { seals: readTrusted(values.trust), times: readTrusted(values['trust-time']) }
    return { files: positionals, trust, json: values.json }
  } catch {
    stop(`Pilihan tidak dikenal. ${USAGE}`)
  }
}

async function verify(file: string, trust: Trust): Promise<FileReport> {
  let source: OpenSource
  try {
    source = await openSource(locate(file))
  } catch {
    return badReport(UNREADABLE)
  }
  try {
    return await reportFile(source, trust)
  } finally {
    await source.close()
  }
}

function print(file: string, { standing, sentence, facts, findings }: FileReport): void {
  const lines = [...findings.map((finding) => `- ${finding}`), ...facts.map((fact) => fact.join(': '))]
  const verdict = `${legible(file)}: ${sentence}${standing === 'unchecked' ? HINT : ''}`
  process.stdout.write(`${[verdict, ...lines].join('\n  ')}\n`)
}

function writeReports(file: string, reports: unknown): void {
  try {
    writeFileSync(resolve(process.env.INIT_CWD ?? '.', file), `${JSON.stringify(reports, null, 2)}\n`)
  } catch {
    stop(`Laporan ${legible(file)} tidak dapat ditulis; periksa letak dan izinnya.`)
  }
}

const { files, trust, json } = readOrder()
const reports: (FileReport & { file: string })[] = []
for (const file of files) {
  const report = await verify(file, trust)
  print(file, report)
  reports.push({ file, ...report })
}
process.exitCode = reports.every(({ standing }) => standing === 'good') ? 0 : 1
if (json !== undefined) writeReports(json, reports)
