import { useId } from 'react'

type Props = {
  /** How many have signed. */
  value: number
  /** How many must sign; 0 shows an empty bar. */
  max: number
  /** What is counted: "wajib menandatangani" unless said otherwise. */
  label?: string
  /** A name before the figure, e.g. of an OPD or unit. */
  title?: string
}

const number = new Intl.NumberFormat('id-ID')

/** The headline figure of every list: "x dari y wajib menandatangani", with its bar. */
export function Progress({ value, max, label = 'wajib menandatangani', title }: Props) {
  const id = useId()
  return (
    <div className="grid gap-1.5">
      <p id={id} className="text-ink">
        {title && <span className="block font-semibold">{title}</span>}
        <span className="font-bold tabular-nums">{number.format(value)}</span> dari{' '}
        <span className="font-bold tabular-nums">{number.format(max)}</span> {label}
      </p>
      <progress className="meter" value={value} max={Math.max(max, 1)} aria-labelledby={id} />
    </div>
  )
}
