export const portSentence = 'PORT harus berupa angka 1 sampai 65535.'
export const defaultPort = 3000

/** The TCP port that `text` names, or null when it names none. */
export function parsePort(text: string): number | null {
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0
  return port >= 1 && port <= 65_535 ? port : null
}
