import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'

/** Looks for signings by a plain GET, so that what was found has an address. */
export function SigningSearch({ typed }: { typed: string }) {
  return (
    <search>
      <form method="get" className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow basis-72">
          <Field
            label="Kode verifikasi, NIP, NI PPPK, atau nama"
            hint="Nama paling sedikit tiga huruf. NIK tidak dipakai di sini; carilah dengan nama."
            name="cari"
            defaultValue={typed}
            maxLength={100}
            required
          />
        </div>
        <Button type="submit">Cari</Button>
      </form>
    </search>
  )
}
