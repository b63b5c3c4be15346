import { isPortFree } from '#bin/supervisor/free-port'
import { StartRefusal } from '#lib/env/start-refusal'

function describePortFailure(error: unknown, port: number, host: string): StartRefusal | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EACCES') {
    return new StartRefusal(
      `Porta ${port} tidak boleh dipakai oleh pengguna ini: setel PORT ke 1024 atau lebih.`,
    )
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartRefusal(`Alamat ${host} tidak ada pada mesin ini: perbaiki HOST.`)
  }
  return null
}

/** Throws StartRefusal when the web server could not listen there. */
export async function checkPort(port: number, host: string): Promise<void> {
  const free = await isPortFree(port, host).catch((error: unknown) => {
    throw describePortFailure(error, port, host) ?? error
  })
  if (free) return
  throw new StartRefusal(
    `Porta ${port} sedang dipakai program lain: hentikan program itu atau setel PORT ke angka lain.`,
  )
}
