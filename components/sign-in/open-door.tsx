export type Door = 'pegawai' | 'slip' | 'pejabat'
export type DoorAnswer =
  | { ok: true }
  | { ok: false; reason: 'wrong_credentials' | 'too_many_tries' | 'unreachable'; waitSeconds: number }

const unreachable: DoorAnswer = { ok: false, reason: 'unreachable', waitSeconds: 0 }

/**
 * Signs in at one of next-auth's doors by its REST API (GET csrf, POST callback). Its own browser client is not used:
 * without a network that one leaves the page for an error address, and what was typed is gone.
 */
export async function openDoor(door: Door, fields: Record<string, string>): Promise<DoorAnswer> {
  try {
    const csrf: unknown = await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json()
    const answer = await fetch(`/api/auth/callback/${door}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...fields, csrfToken: readText(csrf, 'csrfToken'), json: 'true' }),
    })
    if (answer.status >= 500) return unreachable
    return readAnswer(readText(await answer.json(), 'url'))
  } catch {
    return unreachable
  }
}

/**
 * next-auth answers with an address; a refusal stands in its `error` as "reason" or "reason:seconds". Anything else is
 * a fault on our side, and nobody is told that a right code was wrong.
 */
function readAnswer(url: string): DoorAnswer {
  const error = new URL(url, location.origin).searchParams.get('error')
  if (error === null) return { ok: true }
  const [reason, seconds] = error.split(':')
  if (reason === 'too_many_tries') return { ok: false, reason, waitSeconds: Number(seconds) || 60 }
  return reason === 'wrong_credentials' ? { ok: false, reason, waitSeconds: 0 } : unreachable
}

function readText(value: unknown, key: string): string {
  const text = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  if (typeof text !== 'string') throw new Error(`the sign-in service did not answer with ${key}`)
  return text
}
