/**
 * npm run roster:check -- FILE [--opd NAME]… [--json]
 *
 * The verdict on a roster file, without touching a database. Ends with 0 when the file could be read,
 * whatever the verdicts are; with 2 and one sentence on stderr when it could not, or was not asked rightly.
 */
import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkRoster, type RosterCheck } from '#lib/rosters/check-roster'
import { MAX_FILE_BYTES } from '#lib/rosters/reading/file-kind'
import { UNREADABLE_SENTENCES } from '#lib/rosters/unreadable-sentences'
import { VERDICT_SENTENCES } from '#lib/rosters/verdict-sentences'

const USAGE = 'Cara pakai: npm run roster:check -- BERKAS [--opd NAMA]… [--json]'

type GoodCheck = Extract<RosterCheck, { ok: true }>

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}

function readArguments(): { file: string; opdNames: string[]; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { opd: { type: 'string', multiple: true }, json: { type: 'boolean' } },
    })
    const [file] = positionals
    if (file === undefined || positionals.length > 1) stop(`Sebutkan tepat satu berkas. ${USAGE}`)
    return { file, opdNames: values.opd ?? [], json: values.json ?? false }
  } catch {
    stop(`Pilihan tidak dikenal. ${USAGE}`)
  }
}

/** npm runs scripts in the folder of the project; a path is meant from where the person stands. */
async function findFile(file: string): Promise<string> {
  for (const folder of [process.env.INIT_CWD, process.cwd()]) {
    const path = resolve(folder ?? '.', file)
    const found = await stat(path).catch(() => null)
    if (found?.isFile() && found.size > MAX_FILE_BYTES) stop(UNREADABLE_SENTENCES.file_too_large)
    if (found?.isFile()) return path
  }
  stop(`Berkas "${file}" tidak ditemukan. Periksa nama dan letaknya.`)
}

function printJson({ accepted, rows }: GoodCheck): void {
  const listed = rows.filter(({ code }) => code !== null)
  const plain = listed.map(({ sheet, row, verdict, code }) => ({ sheet, row, verdict, code }))
  process.stdout.write(`${JSON.stringify({ accepted, rows: plain }, null, 2)}\n`)
}

function printReport({ accepted, rows, sheets }: GoodCheck, name: string): void {
  const count = (wanted: string) => rows.filter(({ verdict }) => verdict === wanted).length
  const lines = rows.flatMap(({ sheet, row, verdict, code, shown }) => {
    if (code === null) return []
    const label = verdict === 'refused' ? 'Ditolak' : 'Peringatan'
    const who = [shown.name || '(tanpa nama)', shown.number || '(tanpa nomor)'].join(', ')
    return [`${label} ${code}, lembar "${sheet}" baris ${row}: ${who}`, `  ${VERDICT_SENTENCES[code]}`]
  })
  const unread = sheets
    .filter(({ state }) => state !== 'read')
    .map(({ name: sheet, state }) =>
      state === 'hidden'
        ? `Lembar "${sheet}" tersembunyi dan tidak dibaca.`
        : `Lembar "${sheet}" tidak dibaca karena tidak memuat judul kolom daftar pegawai.`,
    )
  const total = `${name}: ${rows.length} baris dibaca, ${accepted} dapat diimpor (${count('warning')} dengan peringatan), ${count('refused')} ditolak.`
  process.stdout.write(`${[...lines, ...unread, total].join('\n')}\n`)
}

const { file, opdNames, json } = readArguments()
const path = await findFile(file)
const bytes = await readFile(path).catch(() =>
  stop(`Berkas "${file}" tidak dapat dibaca. Periksa izin aksesnya.`),
)
const check = await checkRoster({ name: basename(path), bytes }, { opdNames })
if (!check.ok) stop(UNREADABLE_SENTENCES[check.reason])
if (json) printJson(check)
else printReport(check, basename(path))
