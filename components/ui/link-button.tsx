import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonTone, buttonClasses } from '#components/ui/button'

type Props = {
  href: string
  tone?: ButtonTone
  wide?: boolean
  small?: boolean
  /** A file or a route handler: fetched by the browser itself, never prefetched. */
  download?: boolean
  children: ReactNode
}

/** A link that looks like a button: it goes somewhere, or fetches a file by a plain GET. */
export function LinkButton({ href, download, children, ...look }: Props) {
  if (download) {
    return (
      <a href={href} className={buttonClasses(look)}>
        {children}
      </a>
    )
  }
  return (
    <Link href={href} prefetch={false} className={buttonClasses(look)}>
      {children}
    </Link>
  )
}
