'use client'

import { Button } from '#components/ui/button'

export function PrintButton() {
  return (
    <Button tone="secondary" wide onClick={() => window.print()}>
      Cetak halaman ini
    </Button>
  )
}
