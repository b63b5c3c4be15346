'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'

type Props = {
  label: string
  title: string
  /** Without anything left to do the button goes; an open dialog stays, so that its answer can be read. */
  available: boolean
  children: ReactNode
}

/** A button that opens the dialog of an act. */
export function ActDialog({ label, title, available, children }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      {available && (
        <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {label}
        </Button>
      )}
      <Dialog open={open} onClose={() => setOpen(false)} title={title}>
        {children}
      </Dialog>
    </>
  )
}
