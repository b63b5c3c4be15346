import { spawn } from 'node:child_process'
import { type Raster, readGreymaps } from '#tests/factories/pdf-tools'

/** What a program writes for a PDF on its standard input; several may run at once. */
function ask(command: string, args: string[], pdf: Uint8Array): Promise<Buffer> {
  const child = spawn(command, args)
  const written: Buffer[] = []
  const complaints: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => written.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
  child.stdin.end(pdf)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      const complaint = Buffer.concat(complaints).toString('utf8')
      if (code === 0 && complaint === '') resolve(Buffer.concat(written))
      else reject(new Error(`${command} ended with ${code}: ${complaint}`))
    })
  })
}

/** The printed lines of every page, as `pdftotext` gives them: in the order written, or as it guesses columns. */
export async function readLines(pdf: Uint8Array, order: 'written' | 'guessed'): Promise<string[][]> {
  const how = order === 'written' ? ['-raw'] : []
  const text = (await ask('pdftotext', [...how, '-enc', 'UTF-8', '-', '-'], pdf)).toString('utf8')
  const pages = text.split('\f').slice(0, -1)
  return pages.map((page) =>
    page
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  )
}

/** Every page as grey pixels at the given dots per inch. */
export async function readPixels(pdf: Uint8Array, dpi: number): Promise<Raster[]> {
  return readGreymaps(await ask('pdftoppm', ['-r', String(dpi), '-gray', '-'], pdf))
}
