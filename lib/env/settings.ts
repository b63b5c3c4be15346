import { join, resolve } from 'node:path'
import { z } from 'zod'
import { defaultPort, parsePort, portSentence } from '#lib/env/port'
import { StartRefusal } from '#lib/env/start-refusal'

// What may be set from outside, read once and typed. Every refusal is one sentence for the operator that
// names the variable and says what to do; the value itself is never printed, since it may be a secret.

/** Environment variables as a process receives them. */
export type RawSettings = Record<string, string | undefined>

const secretBytes = 32
const leastDistinctCharacters = 10

function url(name: string, protocols: string[]) {
  const kinds = protocols.map((protocol) => `${protocol}//`).join(' atau ')
  return z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `${name} harus berupa alamat lengkap yang diawali ${kinds}.`,
  })
}

function required(name: string, how: string) {
  return z
    .string({ error: `${name} belum disetel: ${how}.` })
    .min(1, { error: `${name} belum disetel: ${how}.` })
}

const onOff = (name: string, otherwise: 'on' | 'off') =>
  z
    .enum(['on', 'off'], { error: `${name} hanya dapat diisi "on" atau "off".` })
    .default(otherwise)
    .transform((value) => value === 'on')

const random = 'buat dengan `openssl rand -base64 32`, simpan, dan jangan pernah diganti'
const postgres = ['postgresql:', 'postgres:']
const web = ['https:', 'http:']

const schema = z.object({
  PORT: z
    .string()
    .default(String(defaultPort))
    .transform(parsePort)
    .refine((port) => port !== null, { error: portSentence })
    .transform(Number),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z
    .string()
    .min(1)
    .default('.data')
    .transform((folder) => resolve(folder)),
  DATABASE_URL: url('DATABASE_URL', postgres),
  DATABASE_ADMIN_URL: url('DATABASE_ADMIN_URL', postgres).optional(),
  APP_URL: required('APP_URL', 'isi dengan alamat publik aplikasi, misalnya https://ikrar.contoh.go.id').pipe(
    url('APP_URL', web).transform((text) => text.replace(/\/+$/, '')),
  ),
  AUTH_SECRET: required('AUTH_SECRET', random)
    .refine((text) => Buffer.byteLength(text) >= secretBytes, {
      error: `AUTH_SECRET terlalu pendek (paling sedikit ${secretBytes} bita): ${random}.`,
    })
    .refine((text) => new Set(text).size >= leastDistinctCharacters, {
      error: `AUTH_SECRET mudah ditebak: ${random}.`,
    }),
  DATA_KEY: required('DATA_KEY', random)
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((key) => key.length === secretBytes, {
      error: `DATA_KEY harus berupa ${secretBytes} bita dalam base64: ${random}.`,
    })
    .refine((key) => new Set(key).size >= leastDistinctCharacters, {
      error: `DATA_KEY mudah ditebak: ${random}.`,
    }),
  SEAL_P12: required('SEAL_P12', 'isi dengan lokasi berkas sertifikat segel (.p12)').transform((file) =>
    resolve(file),
  ),
  SEAL_PASSPHRASE: required('SEAL_PASSPHRASE', 'isi dengan kata sandi berkas sertifikat segel'),
  SEAL_P12_BOOKS: z
    .string()
    .transform((file) => resolve(file))
    .optional(),
  SEAL_PASSPHRASE_BOOKS: z.string().optional(),
  TSA_URL: url('TSA_URL', web).optional(),
  CHECKPOINT_DIR: z
    .string()
    .transform((folder) => resolve(folder))
    .optional(),
  SAMPLE_DATA: onOff('SAMPLE_DATA', 'on'),
  TRUST_PROXY: onOff('TRUST_PROXY', 'off'),
  IKRAR_EVALUATION: onOff('IKRAR_EVALUATION', 'off'),
})

type Parsed = z.infer<typeof schema>

/** An empty variable counts as not set: that is how compose files and shells pass "nothing". */
function withoutEmpty(raw: RawSettings): RawSettings {
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value?.trim()))
}

/** Planned settings. Silence would let an operator believe that files go to S3. */
const PLANNED = ['SMTP_URL', 'STORAGE_URL', 'OIDC_ISSUER'] as const

function refusePlanned(raw: RawSettings): void {
  const name = PLANNED.find((planned) => raw[planned])
  if (name)
    throw new StartRefusal(`${name} belum didukung pada versi ini: hapus setelan itu, lalu jalankan kembali.`)
}

function refuseHalfSeal({ SEAL_P12_BOOKS: p12, SEAL_PASSPHRASE_BOOKS: passphrase }: Parsed): void {
  if ((p12 === undefined) === (passphrase === undefined)) return
  const [given, missing] = p12 ? ['P12', 'PASSPHRASE'] : ['PASSPHRASE', 'P12']
  throw new StartRefusal(
    `SEAL_${given}_BOOKS disetel tanpa SEAL_${missing}_BOOKS: setel keduanya, atau hapus keduanya agar himpunan disegel dengan SEAL_P12.`,
  )
}

function refuseTogether(raw: RawSettings, parsed: Parsed): void {
  refuseHalfSeal(parsed)
  if (raw.AUTH_SECRET === raw.DATA_KEY) {
    throw new StartRefusal('AUTH_SECRET dan DATA_KEY harus berbeda: buat satu rahasia untuk masing-masing.')
  }
  const admin = parsed.DATABASE_ADMIN_URL
  if (admin && new URL(admin).username === new URL(parsed.DATABASE_URL).username) {
    throw new StartRefusal(
      'DATABASE_URL dan DATABASE_ADMIN_URL harus memakai pengguna PostgreSQL yang berbeda, karena pengguna aplikasi tidak boleh mengubah catatan yang sudah tersimpan.',
    )
  }
}

/**
 * Reads and checks all settings. Throws StartRefusal with one Indonesian sentence for the first setting that
 * is missing or unusable. Sources of the rules: the settings table in README.md.
 */
export function readSettings(raw: RawSettings) {
  const given = withoutEmpty(raw)
  refusePlanned(given)
  const result = schema.safeParse(given)
  if (!result.success) {
    const [first] = result.error.issues
    throw new StartRefusal(first?.message ?? 'Pengaturan tidak dapat dibaca.')
  }
  const parsed = result.data
  refuseTogether(given, parsed)
  return {
    port: parsed.PORT,
    host: parsed.HOST,
    /** Absolute path. */
    dataDir: parsed.DATA_DIR,
    /** Connects as the lesser role. */
    databaseUrl: parsed.DATABASE_URL,
    /** Connects as the owner of the tables; absent where somebody else migrates. */
    databaseAdminUrl: parsed.DATABASE_ADMIN_URL,
    /** Without a slash at the end. */
    appUrl: parsed.APP_URL,
    authSecret: parsed.AUTH_SECRET,
    /** 32 bytes, for encrypting identity numbers at rest. */
    dataKey: parsed.DATA_KEY,
    /** Absolute path of the PKCS #12 file of the seal. */
    sealP12Path: parsed.SEAL_P12,
    sealPassphrase: parsed.SEAL_PASSPHRASE,
    /** Absolute path; null where books and packages are sealed like certificates. Never without its passphrase. */
    bookSealP12Path: parsed.SEAL_P12_BOOKS ?? null,
    bookSealPassphrase: parsed.SEAL_PASSPHRASE_BOOKS ?? null,
    /** Timestamp authority (RFC 3161); null where times are the server's own. May hold a user name and password. */
    tsaUrl: parsed.TSA_URL ?? null,
    /** Absolute path of the folder that keeps copies of the register's checkpoints outside the database. */
    checkpointDir: parsed.CHECKPOINT_DIR ?? join(parsed.DATA_DIR, 'checkpoints'),
    /** True without a database of the operator's own: sample people, test seal, watermarks. */
    evaluation: parsed.IKRAR_EVALUATION,
    sampleData: parsed.IKRAR_EVALUATION && parsed.SAMPLE_DATA,
    /** True when X-Forwarded-For, -Host and -Proto come from a proxy of the operator and may be believed. */
    trustProxy: parsed.TRUST_PROXY,
  }
}

export type Settings = ReturnType<typeof readSettings>
