import Link from 'next/link'
import type { ReactNode } from 'react'
import { SignOutForm } from '#components/ui/sign-out-form'

type Props = {
  /** "Pemerintah Kabupaten Pamekasan"; without it the page is nobody's in particular. */
  governmentName?: string
  /** Address of the crest's picture, when the region has one. */
  crestUrl?: string | null
  user?: { name: string; detail?: string }
  /** Another way out than the plain "Keluar". */
  signOut?: ReactNode
  /** Links between the parts of an office's pages. */
  children?: ReactNode
}

/** The head of every page: the flag's red line, whose page it is, who is signed in, and the way out. */
export function SiteHeader({ governmentName, crestUrl, user, signOut, children }: Props) {
  return (
    <header className="border-line border-b border-t-8 border-t-brand-600 bg-white print:border-t-0">
      <div className="mx-auto flex w-full max-w-5xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
        <Link href="/" prefetch={false} className="flex min-h-12 items-center gap-3 text-ink">
          {crestUrl && (
            // biome-ignore lint/performance/noImgElement: a small picture from our own server, already at its size
            <img src={crestUrl} alt="" width={40} height={48} className="h-12 w-auto" />
          )}
          <span className="leading-tight">
            <span className="block font-bold text-brand-700 text-xl">Ikrar</span>
            <span className="block text-ink-soft text-sm">
              {governmentName ?? 'Pakta integritas netralitas pegawai'}
            </span>
          </span>
        </Link>
        {user && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
            <p className="leading-tight">
              <span className="block font-semibold">{user.name}</span>
              {user.detail && <span className="block text-ink-faint text-sm">{user.detail}</span>}
            </p>
            {signOut ?? <SignOutForm label="Keluar" />}
          </div>
        )}
      </div>
      {children && <div className="mx-auto w-full max-w-5xl px-4">{children}</div>}
    </header>
  )
}
