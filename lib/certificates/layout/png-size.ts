/** Width and height in pixels out of a PNG's header (ISO 15948 §11.2.2); null when it is not one. */
export function pngSize(png: Uint8Array): { width: number; height: number } | null {
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength)
  if (png.length < 24 || header.getUint32(0) !== 0x89504e47) return null
  const [width, height] = [header.getUint32(16), header.getUint32(20)]
  return width > 0 && height > 0 ? { width, height } : null
}
