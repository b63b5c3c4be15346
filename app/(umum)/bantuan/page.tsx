import type { Metadata } from 'next'
import { Card } from '#components/ui/card'
import { PageTitle } from '#components/ui/page-title'

export const metadata: Metadata = { title: 'Panduan singkat' }

const QUESTIONS: [question: string, answer: string][] = [
  [
    'Bagaimana cara menandatangani?',
    'Pindai kode QR pada slip Anda, atau buka halaman Masuk lalu ketik NIP / NI PPPK / NIK dan kode pribadi. Baca setiap butir dan beri centang, gambar tanda tangan dengan jari, lalu tekan “Tanda tangani dan kirim”.',
  ],
  [
    'Dari mana saya mendapat kode pribadi?',
    'Kode pribadi (delapan angka) tercetak pada slip yang dibagikan pengelola OPD Anda. Bila hilang atau diketahui orang lain, mintalah slip baru; kode yang lama langsung tidak berlaku.',
  ],
  [
    'Data saya keliru. Apa yang harus saya lakukan?',
    'Jangan menandatangani dahulu. Pada halaman pakta, tekan “Data saya keliru” dan tuliskan yang benar. Pengelola akan memperbaikinya.',
  ],
  [
    'Sinyal di tempat saya lemah.',
    'Pakta yang sudah Anda kirim tersimpan di ponsel dan dikirim sendiri begitu jaringan tersedia. Biarkan halaman terbuka sampai muncul tulisan “Diterima pukul …”.',
  ],
  [
    'Saya tidak dapat menggambar tanda tangan.',
    'Tekan “Saya tidak dapat menggambar”, lalu ketik nama lengkap Anda sebagai pernyataan.',
  ],
  [
    'Bagaimana saya tahu pakta ini asli?',
    'Buka halaman Verifikasi, lalu masukkan kode verifikasi atau unggah berkas PDF-nya.',
  ],
]

export default function HelpPage() {
  return (
    <>
      <PageTitle title="Panduan singkat" />
      {QUESTIONS.map(([question, answer]) => (
        <Card key={question} title={question}>
          <p>{answer}</p>
        </Card>
      ))}
    </>
  )
}
