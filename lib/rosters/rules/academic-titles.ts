/**
 * How titles are written when a list prints them in capitals (Permenristekdikti 59/2018 and
 * common use). Dots and spaces are taken from the list; only the case is put right.
 */
const TITLES =
  'Prof Dr Drs Dra Ir H Hj KH Ns dr drg drh apt Ust Ustz Kom Pdt Pdp Ph.D Lc ' +
  'S.E S.H S.T S.S S.P S.Pd S.Pd.I S.Pd.SD S.Ag S.Kom S.STP S.Sos S.Sos.I S.IP S.I.P S.I.Kom S.AP S.A.P S.Kep ' +
  'S.KM S.K.M S.Farm S.Psi S.Hut S.Pt S.Si S.SiT S.Hum S.Pi S.TP S.Gz S.Ked S.Kes S.Ak S.Akt S.Ars S.Sn S.Th ' +
  'S.Tr S.Tr.Keb S.Tr.Kes S.Tr.IP S.Tr.Sos S.ST S.HI S.H.I S.E.I S.Stat S.Ptk S.Fil S.Par S.Or S.Mat S.Keb ' +
  'M.Si M.H M.M M.Pd M.Pd.I M.Kom M.T M.Kes M.AP M.A.P M.IP M.I.P M.I.Kom M.Hum M.Sc M.A M.Ag M.E M.Ak M.Kn ' +
  'M.P M.Eng M.Sos M.Psi M.Farm M.Kep M.Tr M.Tr.IP M.KM M.K.M M.PH M.PA M.Ec.Dev M.Ling M.Hut M.MA M.Acc ' +
  'A.Md A.Md.Keb A.Md.Kep A.Md.Kes A.Md.Kom A.Md.Gz A.Md.Farm A.Md.T A.Ma A.Ma.Pd A.P Amd B.A B.Sc B.Eng ' +
  'Sp.A Sp.B Sp.OG Sp.PD Sp.An Sp.M Sp.P Sp.KJ Sp.Rad Sp.PK CA CPA QIA CGCAE'

const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, '')

const BY_LETTERS = new Map(
  TITLES.split(' ').map((title) => [lettersOf(title).toUpperCase(), lettersOf(title)]),
)

/** "dr." is a physician, "Dr." a doctor: capitals cannot tell, and Dr. is the commoner of the two. */
BY_LETTERS.set('DR', 'Dr')

/** One title printed in capitals ("M.SI") in its own case ("M.Si"); unknown or mixed ones stay. */
export function caseTitle(title: string): string {
  const letters = lettersOf(title)
  const known = BY_LETTERS.get(letters)
  if (!known) return title
  let at = 0
  return title.replace(/\p{L}/gu, () => known.charAt(at++))
}

/** Whether a capital word in front of a name is a title ("DRS.", "H.") and not a given name. */
export function isFrontTitle(word: string): boolean {
  return /^(PROF|DR|DRS|DRA|DRG|DRH|IR|H|HJ|KH|NS|APT|PDT|UST)\.$/.test(word)
}
