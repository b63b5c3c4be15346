import { LinkButton } from '#components/ui/link-button'

type Props = { page: number; pages: number; href: (page: number) => string }

/** "Halaman 2 dari 7" with the way back and forth; nothing when there is one page. */
export function Pagination({ page, pages, href }: Props) {
  if (pages <= 1) return null
  return (
    <nav aria-label="Halaman" className="flex flex-wrap items-center justify-between gap-3 pt-4 print:hidden">
      <span className="min-w-28">
        {page > 1 && (
          <LinkButton href={href(page - 1)} tone="secondary" small>
            Sebelumnya
          </LinkButton>
        )}
      </span>
      <span className="tabular-nums">
        Halaman {page} dari {pages}
      </span>
      <span className="min-w-28 text-right">
        {page < pages && (
          <LinkButton href={href(page + 1)} tone="secondary" small>
            Berikutnya
          </LinkButton>
        )}
      </span>
    </nav>
  )
}
