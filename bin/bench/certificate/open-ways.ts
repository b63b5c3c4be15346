import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { readMarks } from '#bin/bench/marks/mark-text'
import { inventContents, witnessed } from '#bin/bench/people/invent-contents'
import { composePlainly, type FontFiles } from '#bin/bench/plain/compose-plainly'
import { markPicture } from '#bin/bench/plain/mark-picture'
import { openPlainSealer } from '#bin/bench/plain/open-plain-sealer'
import { padGlyphs } from '#bin/bench/plain/pad-glyphs'
import { plainWords } from '#bin/bench/plain/plain-words'
import type { Way } from '#bin/bench/timing/way'
import type { CertificateContent } from '#lib/certificates/content'
import { loadSealer } from '#lib/certificates/load-sealer'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import { renderCertificate } from '#lib/certificates/render-certificate'
import type { Sealer } from '#lib/certificates/seal'
import { sealPdf } from '#lib/certificates/seal-pdf'

const PASSPHRASE = 'bench'
const REASON = 'Segel pakta integritas'

/** The faces that the product sets its text in. */
function readFonts(): FontFiles {
  const { resolve } = createRequire(join(process.cwd(), 'package.json'))
  const read = (file: string) =>
    padGlyphs(new Uint8Array(readFileSync(resolve(`@expo-google-fonts/arimo/${file}`))))
  return { regular: read('400Regular/Arimo_400Regular.ttf'), bold: read('700Bold/Arimo_700Bold.ttf') }
}

function nthOf<Item>(items: readonly Item[], nth: number): Item {
  const item = items[nth % items.length]
  if (item === undefined) throw new Error('nothing was prepared')
  return item
}

/** Each way has people of its own: what one has just set for a person must not be at hand for the next. */
function ourWays(people: number, sealer: Sealer): Way[] {
  const { kind, issuer } = sealer.certificate
  const invent = (name: string) =>
    inventContents(name, people, readMarks(), { seal: kind, sealIssuer: issuer })
  const [first, second, unsealed] = [invent('first edition'), invent('second edition'), invent('unsealed')]
  const marks = readMarks()
  const seconds = second.map((one, nth) => structuredClone(witnessed(one, nthOf(marks, nth * 7 + 3))))
  const render = (content: CertificateContent, at: Date) =>
    renderCertificate(content, { room: sealer.room, reason: REASON, at })
  const make = (list: readonly CertificateContent[]) => async (nth: number) => {
    const at = new Date()
    return sealPdf(await render(nthOf(list, nth), at), sealer, at)
  }
  return [
    { name: 'ours', make: make(first) },
    { name: 'unsealed', make: async (nth) => (await render(nthOf(unsealed, nth), new Date())).bytes },
    { name: 'edition2', make: make(seconds) },
  ]
}

async function plainWays(contents: readonly CertificateContent[], p12: Uint8Array): Promise<Way[]> {
  const seal = await openPlainSealer(p12, PASSPHRASE)
  const fonts = readFonts()
  const words = contents.map(plainWords)
  const pictures = readMarks().map(markPicture)
  const compose = (nth: number) => composePlainly(nthOf(words, nth), nthOf(pictures, nth), fonts)
  return [
    { name: 'plain', make: async (nth) => seal(await compose(nth), new Date()) },
    { name: 'plainUnsealed', make: compose },
  ]
}

/**
 * Both ways with and without the seal, over so many different people and the 200 marks, sealed by one and the same P12
 * (RSA-2048). Everything that a service would hold ready is: fonts in memory, keys opened, pictures taken.
 */
export async function openWays(people: number): Promise<{ ways: Way[]; trusted: Uint8Array }> {
  const p12 = await makeTestSeal(PASSPHRASE, new Date())
  const sealer = await loadSealer(p12, PASSPHRASE)
  const { kind, issuer, der } = sealer.certificate
  const contents = inventContents('plain', people, readMarks(), { seal: kind, sealIssuer: issuer })
  return { ways: [...ourWays(people, sealer), ...(await plainWays(contents, p12))], trusted: der }
}
