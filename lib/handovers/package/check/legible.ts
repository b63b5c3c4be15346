const MOST_LETTERS = 200

/**
 * Text out of a file on its way to a screen or terminal: what would steer it (control characters, turned writing
 * direction) is made visible, so that a name cannot pass for a verdict.
 */
export function legible(text: string): string {
  const seen = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '\ufffd')
  return seen.length > MOST_LETTERS ? `${seen.slice(0, MOST_LETTERS)}…` : seen
}
