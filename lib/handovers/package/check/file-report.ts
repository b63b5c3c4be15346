/**
 * The verdict on one file in words, for a terminal or a page. `good` is whole and trusted; `unchecked` is whole, whose
 * it is was not asked; anything else is `bad`. `facts` are what the file says of itself, `findings` what is wrong.
 */
export type FileReport = {
  standing: 'good' | 'unchecked' | 'bad'
  sentence: string
  facts: [label: string, value: string][]
  findings: string[]
}

export function badReport(sentence: string, findings: string[] = []): FileReport {
  return { standing: 'bad', sentence, facts: [], findings }
}

export const UNCHECKED = 'tidak berubah, penerbit tidak diperiksa'
