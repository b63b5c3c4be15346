const loopback = ['127.0.0.1', 'localhost', '::1']

/** The host to listen on: an evaluation never leaves the machine, whatever HOST says. */
export function loopbackHost(wished: string | undefined): string {
  return wished && loopback.includes(wished) ? wished : '127.0.0.1'
}
