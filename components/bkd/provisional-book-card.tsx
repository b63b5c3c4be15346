import { BeingPrepared } from '#components/bkd/being-prepared'
import { BookLinks } from '#components/bkd/book-links'
import { DestroyedNotice } from '#components/bkd/destroyed-notice'
import type { FormAction } from '#components/bkd/form-action'
import { ActionForm } from '#components/ui/action-form'
import { Card } from '#components/ui/card'
import { SubmitButton } from '#components/ui/submit-button'
import { formatDateTime, type TimeZone } from '#lib/regions/rules'

type Volume = { volume: number; people: number; pages: number; size: number; compiledAt: Date }

type Props = {
  book: { volumes: Volume[] | null; isPreparing: boolean; isDestroyed: boolean }
  campaignId: string
  opdId: string
  timeZone: TimeZone
  action: FormAction
}

/** The book of an agency as of a moment, before or beside its handover. */
export function ProvisionalBookCard({ book, campaignId, opdId, timeZone, action }: Props) {
  const { volumes, isPreparing, isDestroyed } = book
  const compiledAt = volumes?.[0]?.compiledAt
  return (
    <Card title="Himpunan sementara">
      <div className="grid gap-4">
        <p>
          Berisi pakta yang berlaku saat disusun, bertanda “SEMENTARA, belum diserahkan”.{' '}
          {compiledAt && `Yang terakhir disusun ${formatDateTime(compiledAt, timeZone)}.`}
        </p>
        {volumes && (
          <BookLinks
            label="Unduh himpunan sementara"
            volumes={volumes}
            href={(volume) => `/bkd/perangkat/${opdId}/himpunan?kegiatan=${campaignId}&jilid=${volume}`}
          />
        )}
        {isDestroyed && <DestroyedNotice />}
        {isPreparing && <BeingPrepared />}
        {!isPreparing && !isDestroyed && (
          <ActionForm action={action}>
            <input type="hidden" name="campaignId" value={campaignId} />
            <input type="hidden" name="opdId" value={opdId} />
            <div>
              <SubmitButton tone="secondary">Susun himpunan sementara</SubmitButton>
            </div>
          </ActionForm>
        )}
      </div>
    </Card>
  )
}
