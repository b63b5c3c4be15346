import { parseCertificate } from '#lib/certificates/check/certificate'
import { digestOf } from '#lib/certificates/check/digest'
import { hexOf } from '#lib/certificates/check/hex'
import { readTrust } from '#lib/certificates/check/read-trust'
import type { Trust } from '#lib/certificates/check/trust'
import { groupHex } from '#lib/certificates/rules'
import type { FileReport } from '#lib/handovers/package/check/file-report'
import { legible } from '#lib/handovers/package/check/legible'
import type { RandomAccess } from '#lib/handovers/package/check/random-access'
import { reportFile } from '#lib/handovers/package/check/report-file'
import { formatDateTime } from '#lib/regions/rules'

// The page that checks files in a browser, opened from disk: what `npm run verify` does, with the same checkers.

const OBSTACLE =
  'Peramban ini tidak dapat memeriksa segel: fungsi kriptografinya tidak tersedia. Perbarui peramban Anda, atau buka berkas ini dengan Chrome, Edge, atau Firefox versi terbaru.'
const HEADINGS: Record<FileReport['standing'], string> = {
  good: 'Sah',
  unchecked: 'Belum terbukti',
  bad: 'Tidak sah',
}
const HINT = ' (pilih sertifikat penerbit lebih dahulu)'

const trust: Trust = { seals: null, times: null }
let chosen: File[] = []
/** Counts the rounds, so that one begun with other files or another certificate is dropped. */
let round = 0

function find<T extends HTMLElement>(id: string, kind: new () => T): T {
  const element = document.getElementById(id)
  if (!(element instanceof kind)) throw new Error(`no #${id}`)
  return element
}

function make(tag: string, text: string, ...children: Node[]): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  element.append(...children)
  return element
}

function sourceOf(file: File): RandomAccess {
  return {
    size: file.size,
    read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
  }
}

function show(name: string, { standing, sentence, facts, findings }: FileReport): HTMLElement {
  const article = make('article', '', make('h3', legible(name)))
  article.className = standing
  const verdict = make('p', '', make('b', `${HEADINGS[standing]}: `))
  verdict.append(`${sentence}${standing === 'unchecked' ? HINT : ''}.`)
  const list = make('ul', '', ...findings.map((finding) => make('li', finding)))
  const pairs = facts.flatMap(([label, value]) => [make('dt', label), make('dd', value)])
  article.append(verdict, ...(findings.length > 0 ? [list] : []))
  if (pairs.length > 0) article.append(make('dl', '', ...pairs))
  return article
}

async function report(file: File): Promise<FileReport> {
  try {
    return await reportFile(sourceOf(file), trust)
  } catch {
    const sentence = 'tidak dapat dibaca; pilih kembali berkasnya'
    return { standing: 'bad', sentence, facts: [], findings: [] }
  }
}

async function checkChosen(): Promise<void> {
  round += 1
  const own = round
  const [results, progress] = [find('results', HTMLDivElement), find('progress', HTMLParagraphElement)]
  results.replaceChildren()
  for (const [index, file] of chosen.entries()) {
    progress.textContent = `Sedang memeriksa berkas ${index + 1} dari ${chosen.length} …`
    const found = show(file.name, await report(file))
    if (own !== round) return
    results.append(found)
  }
  const now = formatDateTime(new Date(), 'Asia/Jakarta')
  const bad = results.querySelectorAll('article:not(.good)').length
  const outcome = bad === 0 ? 'Semuanya sah' : `${bad} tidak atau belum terbukti sah`
  progress.textContent = `${chosen.length} berkas diperiksa pada ${now}. ${outcome}.`
  find('print', HTMLButtonElement).hidden = false
}

function choose(files: FileList | null | undefined): void {
  if (!files || files.length === 0) return
  chosen = [...files]
  void checkChosen()
}

async function describe(der: Uint8Array): Promise<HTMLElement> {
  const item = make('li', `${legible(parseCertificate(der).name)}, sidik jari SHA-256 `)
  item.append(make('code', groupHex(hexOf(await digestOf('SHA-256', der)))))
  return item
}

/** Takes the certificates of a file as those that are trusted to seal, or with times. */
async function believe(role: keyof Trust, file: File | undefined, result: HTMLElement): Promise<void> {
  if (!file) return
  try {
    const certificates = readTrust(new Uint8Array(await file.arrayBuffer()))
    const items = await Promise.all(certificates.map(describe))
    trust[role] = certificates
    result.replaceChildren(make('p', `${certificates.length} sertifikat dibaca:`), make('ul', '', ...items))
  } catch {
    trust[role] = null
    result.replaceChildren(make('p', 'Berkas ini bukan sertifikat. Pilih berkas PEM atau DER.'))
  }
  if (chosen.length > 0) void checkChosen()
}

function acceptDrops(zone: HTMLElement): void {
  const mark = (event: DragEvent, over: boolean) => {
    event.preventDefault()
    zone.classList.toggle('over', over)
  }
  zone.addEventListener('dragover', (event) => mark(event, true))
  zone.addEventListener('dragleave', (event) => mark(event, false))
  zone.addEventListener('drop', (event) => {
    mark(event, false)
    choose(event.dataTransfer?.files)
  })
}

function start(): void {
  const [seals, times] = [find('trust', HTMLInputElement), find('times', HTMLInputElement)]
  const files = find('files', HTMLInputElement)
  if (!globalThis.crypto?.subtle || !('DecompressionStream' in globalThis)) {
    const obstacle = find('obstacle', HTMLParagraphElement)
    obstacle.textContent = OBSTACLE
    obstacle.hidden = false
    for (const input of [seals, times, files]) input.disabled = true
    return
  }
  const sealsResult = find('trust-result', HTMLDivElement)
  const timesResult = find('times-result', HTMLDivElement)
  seals.addEventListener('change', () => void believe('seals', seals.files?.[0], sealsResult))
  times.addEventListener('change', () => void believe('times', times.files?.[0], timesResult))
  files.addEventListener('change', () => choose(files.files))
  acceptDrops(find('drop', HTMLElement))
  find('print', HTMLButtonElement).addEventListener('click', () => print())
}

start()
