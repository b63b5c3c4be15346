import type { Metadata } from 'next'
import { Card } from '#components/ui/card'
import { PageTitle } from '#components/ui/page-title'

export const metadata: Metadata = { title: 'Pelindungan data pribadi' }

const SECTIONS: [title: string, paragraphs: string[]][] = [
  [
    'Siapa yang bertanggung jawab',
    [
      'Pengendali data pribadi adalah pemerintah daerah tempat Anda bekerja, melalui badan kepegawaian daerahnya. Data diproses untuk melaksanakan tugas menjaga netralitas pegawai dalam rangka kepentingan umum (UU 27/2022 Pasal 20 ayat (2) huruf e).',
    ],
  ],
  [
    'Data yang diproses',
    [
      'Nama, NIP atau NI PPPK, atau NIK bagi yang tidak memiliki keduanya, pangkat/golongan, jabatan, unit kerja, OPD, dan jenis kepegawaian. NIK disimpan tersandi dan hanya empat angka terakhirnya ditampilkan.',
      'Saat menandatangani: bentuk goresan tanda tangan, waktu, alamat jaringan, dan jenis peramban. Kecepatan dan tekanan goresan tidak direkam.',
      'Agama, status perkawinan, NPWP, nomor BPJS, dan alamat rumah tidak disimpan.',
    ],
  ],
  [
    'Siapa yang dapat melihat',
    [
      'Anda sendiri; kepala dan pengelola OPD Anda; badan kepegawaian daerah; serta pengawas yang memegang surat tugas. Keberatan yang Anda sampaikan hanya dibaca badan kepegawaian daerah.',
      'Siapa pun yang memegang kode verifikasi hanya melihat nama yang disamarkan, OPD, kegiatan, dan waktu penandatanganan. Berkas PDF yang diunggah untuk diperiksa tidak disimpan.',
    ],
  ],
  [
    'Berapa lama disimpan',
    [
      'Selama jangka waktu retensi arsip yang ditetapkan pemerintah daerah. Selama belum ditetapkan, data disimpan. Tidak ada data yang dimusnahkan dengan sendirinya: pemusnahan memerlukan perintah dua orang pejabat dan tercatat.',
    ],
  ],
  [
    'Hak Anda',
    [
      'Anda berhak memperoleh informasi tentang data Anda, melihat dan meminta perbaikannya, mendapatkan salinannya, serta mengajukan keberatan (UU 27/2022 Pasal 5 sampai dengan Pasal 13). Gunakan tombol “Data saya keliru” atau “Saya belum dapat menandatangani” pada halaman pakta, atau hubungi pengelola kepegawaian OPD Anda.',
      'Bila ada pakta atas nama Anda yang tidak Anda tandatangani, tekan “Ini bukan tanda tangan saya” pada halaman pakta.',
    ],
  ],
  [
    'Kuki',
    [
      'Layanan ini hanya memakai kuki yang diperlukan untuk masuk. Tidak ada pelacak, iklan, atau layanan pihak lain.',
    ],
  ],
]

export default function PrivacyPage() {
  return (
    <>
      <PageTitle title="Pelindungan data pribadi">
        <p>Pemberitahuan menurut Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.</p>
      </PageTitle>
      {SECTIONS.map(([title, paragraphs]) => (
        <Card key={title} title={title}>
          <div className="grid gap-3">
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </Card>
      ))}
    </>
  )
}
