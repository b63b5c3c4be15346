import { pointId } from '#components/pakta/points-field'
import type { Mark } from '#lib/signings/mark'
import { decideMark } from '#lib/signings/mark-rules'
import { signPledgeSentences } from '#lib/signings/refusal-sentences'

/** Something still missing, and the id of the element where it can be mended. */
export type Gap = { target: string; sentence: string }

export const MARK_ID = 'tanda-tangan'

/** Everything that keeps the form from being sent, in the order of the page. */
export function findGaps(
  points: number,
  confirmed: readonly number[],
  mark: Mark | null,
  ownName: string,
): Gap[] {
  const gaps: Gap[] = []
  for (let position = 1; position <= points; position += 1) {
    if (confirmed.includes(position)) continue
    gaps.push({ target: pointId(position), sentence: `Butir ${position} belum Anda centang.` })
  }
  const sentence = describeMark(mark, ownName)
  return sentence ? [...gaps, { target: MARK_ID, sentence }] : gaps
}

function describeMark(mark: Mark | null, ownName: string): string | null {
  const verdict = decideMark(mark ?? { kind: 'drawn', aspect: 1, strokes: [] }, ownName)
  if (verdict.ok) return null
  if (verdict.reason !== 'mark_name_differs') return signPledgeSentences[verdict.reason]
  return `Nama yang diketik belum sama. Ketik nama lengkap Anda: “${ownName}”.`
}
