import Link from 'next/link'
import { Card } from '#components/ui/card'
import { groupCode } from '#lib/certificates/rules'

/** What the person signed in other campaigns. */
export function OtherSignings({ others }: { others: { campaignName: string; code: string }[] }) {
  if (others.length === 0) return null
  return (
    <Card title="Pakta Anda pada kegiatan lain" className="print:hidden">
      <ul className="grid gap-2">
        {others.map(({ campaignName, code }) => (
          <li key={code}>
            {campaignName}:{' '}
            <Link
              href={`/verifikasi/${code}`}
              prefetch={false}
              className="inline-block py-2 underline underline-offset-4"
            >
              {groupCode(code)}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
