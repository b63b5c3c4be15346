/** An operator of a content stream with what stands before it; texts are the bytes they show, in Latin-1. */
export type Operation = { operator: string; operands: string[] }

const TOKEN = new RegExp(
  [
    String.raw`\((?:[^()\\]|\\[\s\S])*\)`, // literal string
    '<<|>>|\\[|\\]',
    '<[0-9a-fA-F]*>', // string in hex
    String.raw`/[^\s()<>[\]/]*`, // name
    String.raw`[^\s()<>[\]/]+`, // number or operator
  ].join('|'),
  'g',
)

/** The bytes a string shows. */
export function bytesOf(token: string): string {
  if (token.startsWith('(')) return token.slice(1, -1).replaceAll(/\\([\s\S])/g, '$1')
  return Buffer.from(token.slice(1, -1), 'hex').toString('latin1')
}

/** Takes a content stream apart, as plainly as ours are written: no comments, no octal escapes. */
export function operationsOf(content: Buffer): Operation[] {
  const operations: Operation[] = []
  let operands: string[] = []
  // The samples of an inline image end in ">" and begin with nothing.
  const text = content.toString('latin1').replaceAll(/ ID ([0-9a-f]+)>EI/g, ' ID <$1> EI')
  for (const [token] of text.matchAll(TOKEN)) {
    if (/^[A-Za-z'"][A-Za-z0-9*]*$/.test(token) && token !== 'true' && token !== 'false') {
      operations.push({ operator: token, operands })
      operands = []
    } else operands.push(token)
  }
  return operations
}
