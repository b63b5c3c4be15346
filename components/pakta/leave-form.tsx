'use client'

import { type FormEvent, useState } from 'react'
import { setDevicePerson } from '#components/pakta/device-person'
import { forgetSubmission, loadSubmission } from '#components/pakta/device-store'
import { Alert } from '#components/ui/alert'
import { Button, type ButtonTone } from '#components/ui/button'
import { classNames } from '#components/ui/class-names'

type Props = { signatoryId: string | null; label: string; tone?: ButtonTone; wide?: boolean }

/** Signs an employee out and leaves nothing on the device; asks first when something was not sent yet. */
export function LeaveForm({ signatoryId, label, tone = 'secondary', wide }: Props) {
  const [warned, setWarned] = useState(false)

  function leave(event: FormEvent) {
    if (!warned && signatoryId && loadSubmission(signatoryId)) {
      event.preventDefault()
      return setWarned(true)
    }
    if (signatoryId) forgetSubmission(signatoryId)
    setDevicePerson(null)
  }

  return (
    <form
      method="post"
      action="/masuk/keluar"
      onSubmit={leave}
      className={classNames('grid gap-3', warned && 'basis-full')}
    >
      {warned && (
        <Alert tone="warn" role="alert" title="Tanda tangan Anda belum terkirim">
          Bila keluar sekarang, tanda tangan di ponsel ini dihapus dan harus diulang.
        </Alert>
      )}
      <Button type="submit" tone={warned ? 'danger' : tone} wide={wide}>
        {warned ? 'Tetap keluar dan hapus' : label}
      </Button>
      {warned && (
        <Button tone="secondary" wide={wide} onClick={() => setWarned(false)}>
          Batal
        </Button>
      )}
    </form>
  )
}
