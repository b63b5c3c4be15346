import { caseTitle } from '#lib/rosters/rules/academic-titles'
import { cleanOptionalText, cleanText } from '#lib/rosters/rules/clean-text'
import { titleCaseName } from '#lib/rosters/rules/title-case-name'

/** As long as a certificate has room for on two lines. */
const LONGEST_NAME = 150

/** Names are letters with a few marks; anything else may be markup or a formula and stays untouched. */
const IS_NAME = /^[\p{L}\p{M}\s.,'’‘`´/-]+$/u

/** "BUDI,S.E., M.SI": the name stands before the first comma, titles after it. */
function printBareName(text: string): string {
  if (!IS_NAME.test(text)) return text
  const [bare = '', ...titles] = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const printed = titleCaseName(bare)
  return [printed, ...titles.map((title) => (printed === bare ? title : caseTitle(title)))].join(', ')
}

function printTitles(text: string | undefined, separator: ',' | ' '): string {
  const titles = (cleanOptionalText(text) ?? '').split(separator).map((title) => title.trim())
  return titles
    .filter(Boolean)
    .map(caseTitle)
    .join(separator === ',' ? ', ' : ' ')
}

const withoutDots = (text: string) => text.toUpperCase().replaceAll('.', '')

/**
 * The name as documents print it: front titles, name, comma, back titles ("Drs. H. Khairil Adli, M.Si").
 * Titles that already stand in the name are not repeated. Null when there is no letter in it.
 */
export function printName(
  name: string | undefined,
  frontTitle: string | undefined,
  backTitle: string | undefined,
): string | null {
  const cleaned = cleanText(name ?? '')
  if (!/\p{L}/u.test(cleaned)) return null
  const printed = printBareName(cleaned)
  const front = printTitles(frontTitle, ' ').replace(/,+$/, '')
  const back = printTitles(backTitle, ',')
  const hasFront = front === '' || withoutDots(printed).startsWith(`${withoutDots(front)} `)
  const hasBack = back === '' || withoutDots(printed).endsWith(`, ${withoutDots(back)}`)
  const whole = `${hasFront ? '' : `${front} `}${printed}${hasBack ? '' : `, ${back}`}`
  return cleanText(whole.slice(0, LONGEST_NAME))
}
