import { createHash } from 'node:crypto'
import { PDFContext, PDFObjectCopier, type PDFRef, PngEmbedder } from 'pdf-lib'

/** A picture already decoded and packed, in a document of its own from which it is copied. */
type Picture = { shelf: PDFContext; ref: PDFRef }

/** By SHA-256 of the PNG: decoding a crest takes longer than all the rest of a certificate. */
const prepared = new Map<string, Promise<Picture>>()
/** Regions of one process at most; a crest takes some tens of kilobytes. */
const MOST_PICTURES = 64

async function prepare(png: Uint8Array): Promise<Picture> {
  const shelf = PDFContext.create()
  const embedder = await PngEmbedder.for(png)
  return { shelf, ref: await embedder.embedIntoContext(shelf) }
}

function pictureOf(png: Uint8Array): Promise<Picture> {
  const key = createHash('sha256').update(png).digest('hex')
  const known = prepared.get(key)
  if (known) return known
  if (prepared.size >= MOST_PICTURES) prepared.clear()
  const picture = prepare(png)
  prepared.set(key, picture)
  picture.catch(() => prepared.delete(key))
  return picture
}

/**
 * Adds a PNG to a document.
 * @throws when the bytes are not a PNG: pictures are checked when they are taken in
 */
export async function addPng(context: PDFContext, png: Uint8Array): Promise<PDFRef> {
  const { shelf, ref } = await pictureOf(png)
  const picture = shelf.lookup(ref)
  if (!picture) throw new Error('a prepared picture is gone')
  return context.register(PDFObjectCopier.for(shelf, context).copy(picture))
}
