import type { Gap } from '#components/pakta/find-gaps'
import { Alert } from '#components/ui/alert'

/** What is still missing before the pledge can be sent, each with the way there. */
export function GapList({ gaps }: { gaps: Gap[] }) {
  return (
    <div role="alert" className="empty:absolute">
      {gaps.length > 0 && (
        <Alert tone="bad" title="Belum dapat dikirim">
          <ul className="list-disc pl-5">
            {gaps.map(({ target, sentence }) => (
              <li key={target}>
                <a href={`#${target}`} className="underline underline-offset-4">
                  {sentence}
                </a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  )
}
