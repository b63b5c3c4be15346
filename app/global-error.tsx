'use client'

import { Failure } from '#components/ui/failure'
import './globals.css'

type Props = { error: Error & { digest?: string }; retry: () => void }

/** Stands in for the root layout when that itself breaks, so it brings its own document. */
export default function GlobalError({ error, retry }: Props) {
  return (
    <html lang="id">
      <body className="bg-paper font-sans text-ink">
        <main className="mx-auto max-w-2xl px-4 py-10 text-lg">
          <Failure reference={error.digest} onRetry={retry} />
        </main>
      </body>
    </html>
  )
}
