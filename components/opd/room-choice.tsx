import { Button } from '#components/ui/button'
import { Select } from '#components/ui/select'
import type { OpdRoom } from '#lib/progress/get-opd-room'

/** Another campaign or agency, for those who have several; nothing for the others. */
export function RoomChoice({ room, path }: { room: OpdRoom; path: string }) {
  const { campaigns, campaign, opds, opd } = room
  if (campaigns.length < 2 && opds.length < 2) return null
  return (
    <form method="get" action={path} className="flex flex-wrap items-end gap-4 print:hidden">
      {campaigns.length > 1 && (
        <div className="min-w-0 grow basis-64">
          <Select
            label="Kegiatan"
            name="kegiatan"
            defaultValue={campaign?.id}
            options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      )}
      {opds.length > 1 && (
        <div className="min-w-0 grow basis-64">
          <Select
            label="Perangkat daerah"
            name="perangkat"
            defaultValue={opd?.id ?? ''}
            placeholder="Semua perangkat daerah"
            options={opds.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      )}
      <Button type="submit" tone="secondary">
        Pilih
      </Button>
    </form>
  )
}
