import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { Select, type SelectOption } from '#components/ui/select'

type Props = {
  /** The parameters of the room, kept when the filter changes. */
  kept: Record<string, string | null>
  chosen: { status: string; unit: string; jenis: string; cari: string }
  /** Excuses and refusals are for the head and BKD. */
  candid: boolean
  /** Of the one agency in view; none where there are several. */
  units: { id: string; name: string }[]
}

const STATUSES: SelectOption[] = [
  { value: 'belum', label: 'Belum menandatangani' },
  { value: 'sudah', label: 'Sudah menandatangani' },
  { value: 'belum-disaksikan', label: 'Sudah, tetapi belum disaksikan' },
]

const CANDID_STATUSES: SelectOption[] = [
  { value: 'tanpa-keterangan', label: 'Belum, tanpa keterangan' },
  { value: 'berhalangan', label: 'Berhalangan sementara' },
  { value: 'tidak-bersedia', label: 'Tidak bersedia' },
]

const KINDS: SelectOption[] = [
  { value: 'PNS', label: 'PNS' },
  { value: 'CPNS', label: 'CPNS' },
  { value: 'PPPK', label: 'PPPK' },
  { value: 'PPPK_PARUH_WAKTU', label: 'PPPK Paruh Waktu' },
  { value: 'NON_ASN', label: 'Non-ASN' },
]

/** Narrows the list by a plain GET, so that a filtered list has an address. */
export function PeopleFilter({ kept, chosen, candid, units }: Props) {
  const unitOptions = units.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <search aria-label="Saring pegawai" className="print:hidden">
      <form method="get" className="grid gap-4 sm:grid-cols-2">
        {Object.entries(kept).map(([name, value]) =>
          value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        <Field
          label="Nama, NIP, NI PPPK, atau nomor pegawai lokal"
          hint="NIK tidak dipakai di sini; carilah dengan nama."
          name="cari"
          defaultValue={chosen.cari}
          maxLength={100}
        />
        <Select
          label="Status"
          name="status"
          defaultValue={chosen.status}
          options={candid ? [...STATUSES, ...CANDID_STATUSES] : STATUSES}
          placeholder="Semua"
        />
        {units.length > 0 && (
          <Select
            label="Unit kerja"
            name="unit"
            defaultValue={chosen.unit}
            options={unitOptions}
            placeholder="Semua"
          />
        )}
        <Select
          label="Jenis pegawai"
          name="jenis"
          defaultValue={chosen.jenis}
          options={KINDS}
          placeholder="Semua"
        />
        <div className="sm:col-span-2">
          <Button type="submit" tone="secondary">
            Tampilkan
          </Button>
        </div>
      </form>
    </search>
  )
}
