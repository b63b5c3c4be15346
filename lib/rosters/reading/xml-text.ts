const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeReference(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name] ?? whole
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** XML references, and the _x000D_ in which Excel hides control characters (ISO/IEC 29500-1, ST_Xstring). */
export function decodeXmlText(text: string): string {
  const plain = text.includes('&') ? text.replace(/&(#?\w+);/g, decodeReference) : text
  if (!plain.includes('_x')) return plain
  return plain.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

/** The value of an attribute inside the text of a start tag, whatever its prefix; undefined when absent. */
export function readAttribute(tag: string, name: string): string | undefined {
  const quick = tag.indexOf(` ${name}="`)
  if (quick >= 0) {
    const start = quick + name.length + 3
    return decodeXmlText(tag.slice(start, tag.indexOf('"', start)))
  }
  const found = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found ? decodeXmlText(found[1] ?? found[2] ?? '') : undefined
}
