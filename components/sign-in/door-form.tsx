'use client'

import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { setDevicePerson } from '#components/pakta/device-person'
import { type Door, type DoorAnswer, openDoor } from '#components/sign-in/open-door'
import { Alert } from '#components/ui/alert'
import { Button } from '#components/ui/button'

type Props = {
  door: Exclude<Door, 'slip'>
  /** What to say when the number or code, or the password, is wrong. */
  wrong: string
  children: ReactNode
}

/** One sign-in form: sends its fields to a door and goes on to the own page, or says what to do. */
export function DoorForm({ door, wrong, children }: Props) {
  const [pending, setPending] = useState(false)
  const [message, setMessage] = useState('')
  const notice = useRef<HTMLDivElement>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setPending(true)
    setMessage('')
    setDevicePerson(null)
    const fields = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
    const answer = await openDoor(door, fields)
    if (answer.ok) return location.assign('/masuk/lanjut')
    setPending(false)
    setMessage(describeRefusal(answer, wrong))
    requestAnimationFrame(() => notice.current?.focus())
  }

  return (
    <form onSubmit={submit} className="grid gap-5">
      <div ref={notice} tabIndex={-1} role="alert" className="empty:absolute">
        {message && <Alert tone="bad">{message}</Alert>}
      </div>
      {children}
      <Button type="submit" wide disabled={pending}>
        {pending ? 'Sedang memeriksa …' : 'Masuk'}
      </Button>
    </form>
  )
}

/** A refusal in a sentence that says what to do. */
export function describeRefusal(answer: Exclude<DoorAnswer, { ok: true }>, wrong: string): string {
  if (answer.reason === 'too_many_tries') {
    const wait = `Terlalu banyak percobaan yang keliru. Silakan tunggu ${answer.waitSeconds} detik, lalu coba lagi.`
    if (answer.waitSeconds < 60) return wait
    return `${wait} Bila pesan ini tetap tampil, hubungi pengelola OPD Anda atau BKD.`
  }
  if (answer.reason === 'unreachable') {
    return 'Layanan belum dapat dihubungi. Periksa jaringan Anda, lalu tekan Masuk sekali lagi.'
  }
  return wrong
}
