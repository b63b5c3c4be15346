'use client'

import { type ReactNode, useState } from 'react'
import { Button, type ButtonTone } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'

type Props = {
  /** The button's own words. */
  label: ReactNode
  title: string
  tone?: ButtonTone
  wide?: boolean
  small?: boolean
  disabled?: boolean
  children: ReactNode
}

/** A button that opens a dialog over the page; its content may come from the server. */
export function DialogButton({ label, title, children, ...button }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button {...button} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title}>
        {children}
      </Dialog>
    </>
  )
}
