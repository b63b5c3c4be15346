'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { setDevicePerson } from '#components/pakta/device-person'
import { describeRefusal } from '#components/sign-in/door-form'
import { openDoor } from '#components/sign-in/open-door'
import { Alert } from '#components/ui/alert'

const TOKEN = /^#([A-Za-z0-9_-]{22})$/

const WRONG =
  'Slip ini sudah tidak berlaku. Gunakan slip Anda yang terbaru, atau masuk dengan nomor dan kode pribadi di bawah ini. Bila tidak memilikinya, mintalah slip baru kepada pengelola OPD Anda.'

type Props = { signedIn: boolean; children: ReactNode }

/**
 * The slip's door: takes the token out of the address before anything else happens, so that neither history nor a log
 * keeps it, then signs in. Whoever is signed in on this device already leaves first: the slip may be another person's.
 * Without a token, the signed-in person goes on to the own page and everybody else sees the doors.
 */
export function SlipDoor({ signedIn, children }: Props) {
  const [state, setState] = useState<'looking' | 'busy' | 'open'>(signedIn ? 'looking' : 'open')
  const [message, setMessage] = useState('')
  const entering = useRef(false)

  useEffect(() => {
    async function enter() {
      const token = TOKEN.exec(location.hash)?.[1]
      if (location.hash) history.replaceState(null, '', location.pathname)
      if (entering.current) return
      if (!token) return signedIn ? location.replace('/masuk/lanjut') : undefined
      entering.current = true
      setState('busy')
      setDevicePerson(null)
      setMessage('')
      if (signedIn)
        await fetch('/masuk/keluar', { method: 'POST', redirect: 'manual' }).catch(() => undefined)
      const answer = await openDoor('slip', { token })
      if (answer.ok) return location.replace('/masuk/lanjut')
      entering.current = false
      setState('open')
      setMessage(describeRefusal(answer, WRONG))
    }
    const onHashChange = () => void enter()
    addEventListener('hashchange', onHashChange)
    void enter()
    return () => removeEventListener('hashchange', onHashChange)
  }, [signedIn])

  if (state !== 'open') return <p role="status">Sedang membuka halaman Anda …</p>
  return (
    <div className="grid gap-6">
      <div role="alert" className="empty:absolute">
        {message && <Alert tone="bad">{message}</Alert>}
      </div>
      {children}
    </div>
  )
}
