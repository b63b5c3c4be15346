/**
 * A name as the public may see it: "Siti Hawa, S.E." becomes "S*** H***". Titles are left out, and every word gets the
 * same three stars, so that not even its length is told (UU 27/2022: no more than needed).
 */
export function maskName(name: string): string {
  const [bare = ''] = name.normalize('NFC').split(',')
  const words = bare.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  const untitled = words.filter((word) => !word.endsWith('.'))
  return (untitled.length > 0 ? untitled : words).map(maskWord).join(' ') || '***'
}

function maskWord(word: string): string {
  const initial = /\p{L}\p{M}*/u.exec(word)?.[0] ?? ''
  return `${initial.toLocaleUpperCase('id')}***`
}
