import { Button } from '#components/ui/button'
import { PageTitle } from '#components/ui/page-title'

type Props = { reference?: string; onRetry: () => void }

/** Something broke on our side: what that means for the person, and what to do. */
export function Failure({ reference, onRetry }: Props) {
  return (
    <div className="grid gap-6">
      <PageTitle title="Terjadi gangguan">
        <p>
          Halaman ini belum dapat ditampilkan. Yang sudah Anda kirim dan sudah dinyatakan diterima tetap
          tersimpan. Silakan coba lagi; bila tetap gagal, hubungi pengelola kepegawaian pada OPD Anda.
        </p>
      </PageTitle>
      <p>
        <Button onClick={onRetry}>Coba lagi</Button>
      </p>
      {reference && <p className="text-base text-ink-faint">Nomor rujukan gangguan: {reference}</p>}
    </div>
  )
}
