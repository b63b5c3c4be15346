import type { HeadshipKind } from '#prisma/generated/enums'

/** How an office held for a while is announced before the title (UU 30/2014 art. 14; SE BKN 1/SE/I/2021). */
const PREFIXES: Record<HeadshipKind, string> = {
  DEFINITIF: '',
  PLT: 'Plt. ',
  PLH: 'Plh. ',
  PJ: 'Pj. ',
  PJS: 'Pjs. ',
}

/** The full title at the time of an act: "Plt. Kepala Dinas Kesehatan". A prefix that was typed is not doubled. */
export function printTitle(kind: HeadshipKind, positionTitle: string): string {
  const title = positionTitle.trim()
  const prefix = PREFIXES[kind]
  const isTyped = prefix !== '' && title.toLowerCase().startsWith(prefix.trim().toLowerCase())
  return isTyped ? title : `${prefix}${title}`
}
