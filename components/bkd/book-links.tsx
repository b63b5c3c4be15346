import { LinkButton } from '#components/ui/link-button'

type Props = {
  /** What the only volume's link is called; several name their number after it. */
  label: string
  volumes: readonly { volume: number; people: number; pages: number; size: number }[]
  href: (volume: number) => string
}

const number = new Intl.NumberFormat('id-ID')

/** One link to each volume of a book, with what it holds. */
export function BookLinks({ label, volumes, href }: Props) {
  return (
    <ul className="grid gap-3">
      {volumes.map(({ volume, people, pages, size }) => (
        <li key={volume} className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <LinkButton href={href(volume)} download>
            {volumes.length === 1 ? label : `${label}, jilid ${volume} dari ${volumes.length}`}
          </LinkButton>
          <span className="text-ink-soft">
            PDF, {number.format(people)} pakta, {number.format(pages)} halaman,{' '}
            {number.format(Math.ceil(size / 1000))} kB
          </span>
        </li>
      ))}
    </ul>
  )
}
