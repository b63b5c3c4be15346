import type { CheckedHash } from '#lib/certificates/evidence-sheet/content'
import type { Fact } from '#lib/certificates/evidence-sheet/section'

const HALF = 32

function groupFours(hex: string): string {
  return hex.replaceAll(/(.{4})(?=.)/g, '$1 ')
}

/** The 64 hex digits of a SHA-256 in groups of four, over two lines, so that two people can compare them aloud. */
export function hashLines(hex: string): string[] {
  return [groupFours(hex.slice(0, HALF)), groupFours(hex.slice(HALF))]
}

function verdict(matches: boolean | null): string {
  if (matches === null) return 'Datanya telah dimusnahkan, sehingga sidik ini tidak dapat dihitung ulang.'
  return matches
    ? 'Dihitung ulang saat lembar ini dicetak: cocok.'
    : 'PERHATIAN: dihitung ulang saat lembar ini dicetak dan TIDAK COCOK dengan data yang tersimpan.'
}

/** A stored hash, what it is over, and whether the stored data still give it. */
export function hashFact(label: string, { hex, matches }: CheckedHash, over: string): Fact {
  return { label, lines: hashLines(hex), note: `${over} ${verdict(matches)}` }
}
