import type { ReactNode } from 'react'
import { OwnDataFacts } from '#components/pakta/own-data'
import { Card } from '#components/ui/card'
import { PageTitle } from '#components/ui/page-title'
import { formatDayDateTime, type TimeZone } from '#lib/regions/rules'
import type { OwnPledge, OwnStanding } from '#lib/signings/own-pledge'

type Notice = Exclude<OwnStanding, { state: 'sign' | 'signed' }>

/** A page without a form: why there is nothing to sign now, and what to do. */
export function StandingPage({
  pledge,
  standing,
  children,
}: {
  pledge: OwnPledge
  standing: Notice
  children?: ReactNode
}) {
  const { title, text } = wordsFor(standing, pledge.region.timeZone, pledge.region.bkdName)
  return (
    <>
      <PageTitle title={title}>
        {pledge.campaignName && <p className="font-semibold">{pledge.campaignName}</p>}
        <p>{text}</p>
      </PageTitle>
      {'data' in standing && standing.data && (
        <Card title="Data Anda">
          <OwnDataFacts data={standing.data} />
        </Card>
      )}
      {children}
    </>
  )
}

function wordsFor(standing: Notice, timeZone: TimeZone, bkdName: string): { title: string; text: string } {
  switch (standing.state) {
    case 'upcoming':
      return {
        title: 'Penandatanganan belum dibuka',
        text: `Pakta dapat ditandatangani mulai ${formatDayDateTime(standing.opensAt, timeZone)}. Silakan kembali pada waktu itu, dan periksa data Anda sekarang.`,
      }
    case 'closed':
      return {
        title: 'Penandatanganan sudah ditutup',
        text: `Penandatanganan ditutup ${formatDayDateTime(standing.closesAt, timeZone)} dan pakta Anda belum ditandatangani. Hubungi pengelola di bawah ini mengenai tindak lanjutnya.`,
      }
    case 'not_on_roster':
      return {
        title: 'Anda belum tercantum dalam daftar pegawai',
        text: 'Nama Anda dikenali, tetapi belum tercantum dalam daftar yang wajib menandatangani. Hubungi pengelola di bawah ini agar Anda didaftarkan.',
      }
    case 'departed':
      return {
        title: 'Anda tidak lagi terdaftar',
        text: 'Menurut daftar pegawai, Anda tidak lagi wajib menandatangani pada kegiatan ini. Bila hal itu keliru, hubungi pengelola di bawah ini.',
      }
    case 'no_text':
      return {
        title: 'Naskah pakta belum diterbitkan',
        text: 'Naskah untuk jenis kepegawaian Anda belum diterbitkan. Silakan kembali nanti, atau hubungi pengelola di bawah ini.',
      }
    case 'declined':
      return {
        title: 'Anda tercatat tidak bersedia',
        text: `Pernyataan tidak bersedia telah dicatat dan hanya dilihat kepala OPD, ${bkdName}, dan Anda sendiri. Bila catatan ini keliru atau Anda berubah pikiran, Anda tetap dapat menandatangani.`,
      }
  }
}
