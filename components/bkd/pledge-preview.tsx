import { closingSentence, leadInSentence } from '#lib/certificates/rules'

export type PledgeDraft = {
  title: string
  electionName: string
  leadIn: string
  points: string[]
  citations: string[]
  closing: string
  sanction: string
}

/** A text in the order in which the certificate prints it; what is still empty is left out. */
export function PledgePreview({ draft }: { draft: PledgeDraft }) {
  const citations = filled(draft.citations)
  const points = filled(draft.points)
  return (
    <div className="grid gap-3">
      <div className="text-center">
        <p className="text-balance font-bold text-lg uppercase">{draft.title.trim() || 'Judul pakta'}</p>
        <p>{draft.electionName}</p>
      </div>
      {citations.map((citation) => (
        <p key={citation}>Berdasarkan {citation}</p>
      ))}
      <p>{leadInSentence(draft.leadIn.trim() || null)}</p>
      <ol className="grid list-decimal gap-1 pl-6">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      <p>{closingSentence(draft.closing.trim() || null)}</p>
      {draft.sanction.trim() && <p>{draft.sanction}</p>}
    </div>
  )
}

function filled(texts: string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter(Boolean))]
}
