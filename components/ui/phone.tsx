/** A telephone number that can be pressed on a phone. */
export function Phone({ number }: { number: string }) {
  return (
    <a
      href={`tel:${number.replace(/[^+\d]/g, '')}`}
      className="whitespace-nowrap font-semibold text-action-800 underline underline-offset-4"
    >
      {number}
    </a>
  )
}
