import { cleanText } from '#lib/rosters/rules/clean-text'

/** What local governments call those who are not civil servants, with the form to print. */
const TERMS: readonly (readonly [RegExp, string])[] = [
  [/\bTKPK\b/, 'TKPK'],
  [/\bPPNPN\b|PEGAWAI PEMERINTAH NON PEGAWAI NEGERI/, 'PPNPN'],
  [/\bTHL\b|TENAGA HARIAN LEPAS/, 'THL'],
  [/\bPHL\b|(PEKERJA|PEGAWAI) HARIAN LEPAS/, 'PHL'],
  [/\bPTT\b|PEGAWAI TIDAK TETAP/, 'PTT'],
  [/\bGTT\b|GURU TIDAK TETAP/, 'GTT'],
  [/\bPJLP\b|PENYEDIA JASA LAINNYA/, 'PJLP'],
  [/\bTKK\b|TENAGA KERJA KONTRAK/, 'TKK'],
  [/\bTKS\b|TENAGA KERJA SUKARELA/, 'TKS'],
  [/\bTKD\b/, 'TKD'],
  [/(TENAGA|PEGAWAI) KONTRAK/, 'Tenaga Kontrak'],
  [/\bSUKWAN\b|SUKARELAWAN|TENAGA SUKARELA/, 'Tenaga Sukarela'],
  [/OUTSOURC|ALIH DAYA/, 'Tenaga Alih Daya'],
  [/\bHONOR(ER)?\b/, 'Honorer'],
]

/** Letters and single spaces in capitals, so that "NON-ASN", "NON_ASN" and "Non ASN" are one. */
export function termKey(text: string): string {
  return cleanText(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
}

/** The local term in a heading, a sheet name or a cell ("NIK THL", "Data TKPK 2024"), or null. */
export function readLocalTerm(text: string): string | null {
  const key = termKey(text)
  return TERMS.find(([pattern]) => pattern.test(key))?.[1] ?? null
}
