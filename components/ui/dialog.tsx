'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from '#components/ui/button'

type Props = { open: boolean; onClose: () => void; title: string; children: ReactNode }

/** A modal on the native `<dialog>`: focus is held inside, Esc and "Tutup" close it. Children mount only while open. */
export function Dialog({ open, onClose, title, children }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const element = dialog.current
    if (!element || element.open === open) return
    if (open) element.showModal()
    else element.close()
  }, [open])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="m-auto max-h-[calc(100dvh-1rem)] w-[calc(100vw-1rem)] max-w-2xl overflow-y-auto rounded-lg bg-white p-4 text-ink sm:p-6"
    >
      <div className="mb-4 flex items-start justify-between gap-3">
        <h2 id={id} className="pt-2 font-bold text-xl leading-snug">
          {title}
        </h2>
        <Button tone="quiet" onClick={onClose}>
          Tutup
        </Button>
      </div>
      {open && children}
    </dialog>
  )
}
