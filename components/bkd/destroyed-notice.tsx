import { Alert } from '#components/ui/alert'

/** Stands in the place of files whose content an order of destruction has taken away. */
export function DestroyedNotice() {
  return (
    <Alert tone="neutral" title="Isi pakta sudah dimusnahkan">
      <p>Masa simpannya telah berakhir. Himpunan dan paket tidak dapat disusun atau diunduh lagi.</p>
    </Alert>
  )
}
