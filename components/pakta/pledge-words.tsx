import { closingSentence, leadInSentence } from '#lib/certificates/rules'
import type { OwnText } from '#lib/signings/own-pledge'

/** The words before the points, as the certificate prints them. */
export function WordsBefore({ text }: { text: OwnText }) {
  return (
    <div className="grid gap-4">
      <div className="text-center">
        <p className="text-balance font-bold text-xl uppercase">{text.title}</p>
        <p>{text.electionName}</p>
      </div>
      <LegalBasis citations={text.citations} />
      <p>
        {text.citations.length === 1 ? leadInSentence(text.leadIn) : capitalize(leadInSentence(text.leadIn))}
      </p>
    </div>
  )
}

/** One citation stands in a sentence, several in a lettered list. */
function LegalBasis({ citations }: { citations: string[] }) {
  if (citations.length === 0) return null
  if (citations.length === 1) return <p>Berdasarkan {citations[0]},</p>
  return (
    <div>
      <p>Berdasarkan:</p>
      <ol className="list-[lower-alpha] pl-6">
        {citations.map((citation) => (
          <li key={citation}>{citation}</li>
        ))}
      </ol>
    </div>
  )
}

/** The words after the points. */
export function WordsAfter({ text }: { text: OwnText }) {
  return (
    <div className="grid gap-3">
      <p>{closingSentence(text.closing)}</p>
      {text.sanction && <p>{text.sanction}</p>}
    </div>
  )
}

function capitalize(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
