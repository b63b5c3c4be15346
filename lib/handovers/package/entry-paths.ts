/** Digits of an entry's number: enough for all, and never fewer than these. */
const CERTIFICATE_DIGITS = 4
const VOLUME_DIGITS = 2
const NAME_LENGTH = 60

function numbered(number: number, of: number, digits: number): string {
  return String(number).padStart(Math.max(digits, String(of).length), '0')
}

/** "Dr. Andi Winarno, S.H." as "DR-ANDI-WINARNO-S-H": ASCII capitals, digits and dashes. */
function plainName(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase()
  const words = plain
    .replace(/[^A-Z0-9]+/g, '-')
    .slice(0, NAME_LENGTH)
    .replace(/^-+|-+$/g, '')
  return words || 'TANPA-NAMA'
}

/**
 * "0001_ANDI-WINARNO_7K3MQ9X2TB4WN.pdf": sorted by name the certificates stand in the order of the book.
 * @param number place in the book, from 1; `of` that of the last one
 */
export function certificatePath(
  number: number,
  of: number,
  { name, code }: { name: string; code: string },
): string {
  return `${numbered(number, of, CERTIFICATE_DIGITS)}_${plainName(name)}_${code}.pdf`
}

/** "himpunan-pakta_jilid-01.pdf". */
export function volumePath(volume: number, of: number): string {
  return `himpunan-pakta_jilid-${numbered(volume, of, VOLUME_DIGITS)}.pdf`
}
