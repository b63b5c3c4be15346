import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names'
import { type HelpContact, HelpFooter } from '#components/ui/help-footer'

type Props = {
  /** A SiteHeader. */
  header: ReactNode
  help?: HelpContact | null
  /** "reading" is a narrow column in 18 px for the public and employees; "office" is wide, in 16 px. */
  measure?: 'reading' | 'office'
  children: ReactNode
}

/** Header, main column and help footer of a page, with a way to skip to the content. */
export function PageShell({ header, help, measure = 'office', children }: Props) {
  return (
    <div className={classNames('flex min-h-dvh flex-col', measure === 'reading' ? 'text-lg' : 'text-base')}>
      <a
        href="#isi"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-white focus:p-3 focus:font-semibold"
      >
        Langsung ke isi halaman
      </a>
      {header}
      <main
        id="isi"
        tabIndex={-1}
        className={classNames(
          'mx-auto grid w-full content-start gap-6 px-4 py-6 sm:py-10',
          measure === 'reading' ? 'max-w-2xl' : 'max-w-5xl',
        )}
      >
        {children}
      </main>
      <HelpFooter contact={help} />
    </div>
  )
}
