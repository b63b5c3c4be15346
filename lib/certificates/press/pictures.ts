import { createHash } from 'node:crypto'
import { packForGood } from '#lib/certificates/press/pack'
import { filter } from '#lib/certificates/press/png/filters'
import { type Pixels, readPng } from '#lib/certificates/press/png/read-png'
import { type Ref, refTo } from '#lib/certificates/press/syntax'
import { addStream, type Writer } from '#lib/certificates/press/writer'

/** The entries of an image dictionary and its packed samples. */
type Plane = { entries: string; packed: Uint8Array }
/** A picture and how opaque it is, where it is not so everywhere (ISO 32000-1 §11.6.5.3). */
type Picture = { colours: Plane; opacity: Plane | null }

/** By SHA-256 of the PNG: decoding a crest takes longer than all the rest of a certificate. */
const prepared = new Map<string, Picture>()
/** Regions of one process at most; a crest takes some tens of kilobytes. */
const MOST_PICTURES = 64

/** Some of the four samples of each pixel. */
function pick({ rgba }: Pixels, wanted: readonly number[]): Uint8Array {
  const picked = new Uint8Array((rgba.length / 4) * wanted.length)
  let at = 0
  for (let pixel = 0; pixel < rgba.length; pixel += 4)
    for (const sample of wanted) picked[at++] = rgba[pixel + sample] ?? 0
  return picked
}

/** Samples packed as they are or filtered first, whichever is smaller: flat crests are better left as they are. */
function packPlane(pixels: Pixels, wanted: readonly number[]): Plane {
  const { width, height } = pixels
  const colours = wanted.length
  const samples = pick(pixels, wanted)
  const [plain, filtered] = [packForGood(samples), packForGood(filter(samples, width * colours, colours))]
  const space = colours === 1 ? 'DeviceGray' : 'DeviceRGB'
  const size = `/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/${space}/Filter/FlateDecode`
  const entries = `/Type/XObject/Subtype/Image${size}`
  if (plain.length <= filtered.length) return { entries, packed: plain }
  const parameters = `/DecodeParms<</Predictor 15/Colors ${colours}/Columns ${width}>>`
  return { entries: entries + parameters, packed: filtered }
}

function prepare(png: Uint8Array): Picture {
  const pixels = readPng(png)
  const isGrey = pixels.rgba.every((sample, at, all) => at % 4 === 3 || sample === all[at - (at % 4)])
  const isOpaque = pixels.rgba.every((sample, at) => at % 4 !== 3 || sample === 255)
  return {
    colours: packPlane(pixels, isGrey ? [0] : [0, 1, 2]),
    opacity: isOpaque ? null : packPlane(pixels, [3]),
  }
}

function pictureOf(png: Uint8Array): Picture {
  const key = createHash('sha256').update(png).digest('hex')
  const picture = prepared.get(key) ?? prepare(png)
  if (prepared.size >= MOST_PICTURES) prepared.clear()
  prepared.set(key, picture)
  return picture
}

/**
 * Adds a PNG to a document.
 * @throws when the bytes are not a PNG: pictures are checked when they are taken in
 */
export function addPng(writer: Writer, png: Uint8Array): Ref {
  const { colours, opacity } = pictureOf(png)
  const mask = opacity ? `/SMask ${refTo(addStream(writer, opacity.entries, opacity.packed))}` : ''
  return addStream(writer, colours.entries + mask, colours.packed)
}
