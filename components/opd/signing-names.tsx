export type NamedSigning = { signingId: string; name: string; detail: string; signedAtText: string }

const number = new Intl.NumberFormat('id-ID')

/** The people whose signings an act covers, by name: nobody is witnessed unseen. */
export function SigningNames({ signings, total }: { signings: NamedSigning[]; total: number }) {
  const heading = `${number.format(signings.length)} penandatanganan dalam daftar ini`
  return (
    <section aria-label={heading} className="grid gap-2">
      <p className="font-semibold">{heading}</p>
      {total > signings.length && (
        <p>
          Seluruhnya ada {number.format(total)}; selebihnya dapat ditandatangani setelah daftar ini selesai.
        </p>
      )}
      <ol className="max-h-60 divide-y divide-line overflow-y-auto rounded-md border border-line">
        {signings.map(({ signingId, name, detail, signedAtText }) => (
          <li key={signingId} className="px-3 py-2 leading-snug">
            <span className="font-semibold">{name}</span>
            <span className="block text-ink-faint text-sm">{detail}</span>
            <span className="block text-ink-faint text-sm">{signedAtText}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
