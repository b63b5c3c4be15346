import { type FormAction, WrongDataButton } from '#components/pakta/help-form'
import { OwnDataFacts } from '#components/pakta/own-data'
import { WordsAfter, WordsBefore } from '#components/pakta/pledge-words'
import { SigningForm } from '#components/pakta/signing-form'
import { Card } from '#components/ui/card'
import { PageTitle } from '#components/ui/page-title'
import type { OwnData, OwnText } from '#lib/signings/own-pledge'

type Props = {
  signatoryId: string
  campaignName: string | null
  data: OwnData
  text: OwnText
  helpAction: FormAction
  proofHref: string | null
}

/** Who you are, what you sign, the signature, and sending it: in this order. */
export function SigningPage({ signatoryId, campaignName, data, text, helpAction, proofHref }: Props) {
  return (
    <>
      <PageTitle title="Tanda tangani pakta">
        {campaignName && <p className="font-semibold">{campaignName}</p>}
        <p>Periksa data Anda, baca dan centang setiap butir, lalu bubuhkan tanda tangan.</p>
      </PageTitle>
      <Card title="Data Anda">
        <div className="grid gap-5">
          <OwnDataFacts data={data} />
          <div>
            <WrongDataButton action={helpAction} />
          </div>
        </div>
      </Card>
      {/* Another person, or another text, starts anew: nothing of one may be sent for the other. */}
      <SigningForm
        key={`${signatoryId} ${text.id}`}
        signatoryId={signatoryId}
        pledgeVersionId={text.id}
        points={text.points}
        ownName={data.name}
        proofHref={proofHref}
        before={<WordsBefore text={text} />}
        after={<WordsAfter text={text} />}
      />
    </>
  )
}
