import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MOST_OUTPUT = 256 * 1024 * 1024

function withFile<T>(pdf: Uint8Array, use: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-pdf-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    return use(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(command: string, args: string[], pdf: Uint8Array): Buffer {
  return execFileSync(command, args, { input: pdf, maxBuffer: MOST_OUTPUT })
}

/** The text of a PDF as `pdftotext` finds it, wrapped lines joined and white space made single. */
export function textOf(pdf: Uint8Array): string {
  return run('pdftotext', ['-enc', 'UTF-8', '-', '-'], pdf).toString('utf8').replaceAll(/\s+/g, ' ').trim()
}

/** The text in the order it is written in, which is that of the tags, and not as `pdftotext` guesses columns. */
export function readingOrderOf(pdf: Uint8Array): string {
  const text = run('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], pdf).toString('utf8')
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** What somebody hears who reads by the structure alone: the texts of the tags, white space made single. */
export function structureTextOf(pdf: Uint8Array): string {
  const lines = withFile(pdf, (file) => execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' }))
  const said = [...lines.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text)
  return said.join('').replaceAll(/\s+/g, ' ')
}

/** The text page by page, joined likewise. */
export function pageTextsOf(pdf: Uint8Array): string[] {
  const pages = run('pdftotext', ['-enc', 'UTF-8', '-', '-'], pdf).toString('utf8').split('\f').slice(0, -1)
  return pages.map((page) => page.replaceAll(/\s+/g, ' ').trim())
}

/** What `pdfinfo` says, times in ISO. */
export function informationOf(pdf: Uint8Array): string {
  return run('pdfinfo', ['-isodates', '-'], pdf).toString('utf8')
}

/** One line of `pdffonts` for each font. */
export function fontsOf(pdf: Uint8Array): string[] {
  return run('pdffonts', ['-'], pdf).toString('utf8').trim().split('\n').slice(2)
}

/** What `pdfsig` says of the signatures. */
export function signaturesOf(pdf: Uint8Array): string {
  return withFile(pdf, (file) => spawnSync('pdfsig', [file], { encoding: 'utf8' }).stdout)
}

/** Exit code and words of `qpdf --check`; 0 means that it found nothing to complain of. */
export function structureOf(pdf: Uint8Array): { code: number | null; output: string } {
  return withFile(pdf, (file) => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
    return { code: status, output: stdout + stderr }
  })
}

/** The PDF with every stream and object written out (`qpdf --qdf`), for looking inside. */
export function unpack(pdf: Uint8Array): string {
  return withFile(pdf, (file) =>
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], {
      maxBuffer: MOST_OUTPUT,
    }).toString('latin1'),
  )
}

export type Raster = { width: number; height: number; greys: Buffer }

/** The pages that `pdftoppm -gray` wrote one behind another. */
export function readGreymaps(bytes: Buffer): Raster[] {
  const pages: Raster[] = []
  for (let at = 0; at < bytes.length; ) {
    const header = /^P5\s(\d+) (\d+)\s255\s/.exec(bytes.toString('latin1', at, at + 32))
    if (!header) throw new Error('pdftoppm wrote something that is not a PGM')
    const [width, height] = [Number(header[1]), Number(header[2])]
    const start = at + header[0].length
    pages.push({ width, height, greys: bytes.subarray(start, start + width * height) })
    at = start + width * height
  }
  return pages
}

/** Every page as grey pixels (0 is black) at the given dots per inch. */
export function rasterise(pdf: Uint8Array, dpi: number): Raster[] {
  return readGreymaps(run('pdftoppm', ['-r', String(dpi), '-gray', '-'], pdf))
}

/**
 * How many pixels darker than paper lie within `margin` millimetres of the left, right or upper edge, or of the lower
 * edge but for its footer's zone, which may reach to within `footerMargin` millimetres.
 */
export function inkInMargins(
  { width, height, greys }: Raster,
  dpi: number,
  margin: number,
  footerMargin: number,
): number {
  const pixels = (millimetres: number) => Math.floor((millimetres * dpi) / 25.4)
  const [side, foot] = [pixels(margin), pixels(footerMargin)]
  let count = 0
  greys.forEach((grey, index) => {
    const [x, y] = [index % width, Math.floor(index / width)]
    const outside = x < side || x >= width - side || y < side || y >= height - foot
    if (outside && grey < 250) count += 1
  })
  return count
}
