/** Certificates in DER as one PEM file (RFC 7468 §5), each under a line that says whose it is. */
export function toPem(certificates: readonly { subject: string; der: Uint8Array }[]): string {
  return certificates.map(({ subject, der }) => `# ${oneLine(subject)}\n${block(der)}`).join('\n')
}

function block(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

/** A name comes from a certificate and may hold anything, also what looks like the beginning of another block. */
function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').replaceAll('-----', '- - -')
}
