import Link from 'next/link'

export type NavTab = { href: string; label: string; current: boolean; count?: number }

/** A row of links between sibling pages; wraps on narrow screens. */
export function NavTabs({ label, tabs }: { label: string; tabs: NavTab[] }) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className="flex flex-wrap gap-x-1 border-line border-b">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              prefetch={false}
              aria-current={tab.current ? 'page' : undefined}
              className="-mb-px flex min-h-12 items-center gap-2 border-transparent border-b-4 px-3 font-semibold text-action-800 hover:bg-action-50 aria-[current=page]:border-brand-600 aria-[current=page]:text-ink"
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="rounded-full bg-line px-2 text-ink-soft text-sm tabular-nums">
                  {tab.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
