/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  serverExternalPackages: [
    '@node-rs/argon2',
    'pg',
    'pg-boss',
    '@libpdf/core',
    'pdf-lib',
    'pkijs',
    'asn1js',
    '@prisma/adapter-pg',
  ],
}
export default config
