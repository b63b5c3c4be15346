import Link from 'next/link'
import { Alert, type Tone } from '#components/ui/alert'
import { formatDateTime } from '#lib/regions/rules'

/** What the upload route answers, or that it could not be reached. */
export type UploadAnswer = {
  verdict: string
  code?: string
  edition?: number
  isLatest?: boolean
  annulled?: boolean
  opdName?: string
  campaignName?: string
  volume?: number
  provisional?: boolean
  sealedAt?: string | null
}

const SENTENCES: Record<string, [tone: Tone, title: string, text: string]> = {
  sealed_unknown: [
    'warn',
    'Bersegel utuh, tetapi tidak tercatat',
    'Berkas ini tidak berubah sejak disegel di sini, tetapi tidak ditemukan dalam arsip. Periksa kode verifikasinya.',
  ],
  changed: [
    'bad',
    'Berkas telah berubah',
    'Berkas ini tidak lagi sama dengan yang disegel. Jangan dipakai; mintalah berkas aslinya.',
  ],
  foreign: [
    'bad',
    'Bukan berkas dari layanan ini',
    'Berkas ini tidak memuat segel layanan ini. Mintalah berkas aslinya, atau periksa kode verifikasinya.',
  ],
  not_pdf: [
    'bad',
    'Bukan berkas PDF',
    'Berkas tidak dapat dibaca sebagai PDF. Pilih berkas PDF yang Anda terima.',
  ],
  too_large: [
    'bad',
    'Berkas terlalu besar',
    'Ukuran paling besar 20 MB. Berkas dari layanan ini jauh lebih kecil.',
  ],
  no_file: ['bad', 'Belum ada berkas', 'Pilih satu berkas PDF, lalu tekan Periksa berkas.'],
  busy: ['warn', 'Layanan sedang sibuk', 'Silakan coba lagi beberapa saat kemudian.'],
  too_slow: [
    'warn',
    'Berkas terlalu lama dalam perjalanan',
    'Periksa jaringan Anda, lalu tekan Periksa berkas sekali lagi.',
  ],
  unreachable: [
    'warn',
    'Belum dapat diperiksa',
    'Periksa jaringan Anda, lalu tekan Periksa berkas sekali lagi.',
  ],
}

/** The verdict on an uploaded PDF in a sentence that says what it means. */
export function PdfVerdict({ answer }: { answer: UploadAnswer }) {
  if (answer.verdict === 'certificate') return <CertificateVerdict answer={answer} />
  if (answer.verdict === 'book') return <BookVerdict answer={answer} />
  const [tone, title, text] = SENTENCES[answer.verdict] ?? [
    'warn',
    'Belum dapat diperiksa',
    'Silakan coba lagi.',
  ]
  return (
    <Alert tone={tone} title={title}>
      {text}
      <SealTime answer={answer} />
    </Alert>
  )
}

function BookVerdict({ answer }: { answer: UploadAnswer }) {
  return (
    <Alert tone={answer.isLatest && !answer.provisional ? 'good' : 'warn'} title="Asli dan tidak berubah">
      <p>
        Himpunan pakta {answer.opdName}, {answer.campaignName}, jilid {answer.volume}.
      </p>
      <SealTime answer={answer} />
      {answer.provisional && <p>Himpunan ini sementara: disusun sebelum penyerahan ke BKD.</p>}
      {!answer.isLatest && (
        <p>
          Isinya tidak lagi yang terbaru: ada pakta yang dibatalkan atau himpunan yang disusun sesudahnya.
        </p>
      )}
    </Alert>
  )
}

/** When the seal says that it was set; off the archive nobody knows the region, so the zone is named. */
function SealTime({ answer: { sealedAt } }: { answer: UploadAnswer }) {
  return sealedAt ? <p>Disegel {formatDateTime(new Date(sealedAt), 'Asia/Jakarta')}.</p> : null
}

function CertificateVerdict({ answer }: { answer: UploadAnswer }) {
  const text = answer.annulled
    ? 'Berkas ini asli, tetapi penandatanganannya telah dibatalkan; tidak berlaku lagi.'
    : `Berkas ini diterbitkan layanan ini (edisi ${answer.edition}) dan sama persis dengan yang disegel.`
  return (
    <Alert
      tone={answer.annulled ? 'bad' : 'good'}
      title={answer.annulled ? 'Dibatalkan' : 'Asli dan tidak berubah'}
    >
      <p>{text}</p>
      <SealTime answer={answer} />
      {!answer.annulled && !answer.isLatest && (
        <p>Sudah terbit edisi yang lebih baru, dengan pengesahan saksi.</p>
      )}
      <p className="mt-2">
        <Link
          href={`/verifikasi/${answer.code}`}
          prefetch={false}
          className="font-semibold underline underline-offset-4"
        >
          Lihat hasil verifikasi
        </Link>
      </p>
    </Alert>
  )
}
