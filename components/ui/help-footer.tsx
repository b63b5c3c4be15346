import { Phone } from '#components/ui/phone'

export type HelpContact = { name: string; phone: string | null }

/** The foot of every page: whom to ask. Without a contact it names the office that can help. */
export function HelpFooter({ contact }: { contact?: HelpContact | null }) {
  return (
    <footer className="mt-auto border-line border-t bg-white print:hidden">
      <div className="mx-auto grid w-full max-w-5xl gap-2 px-4 py-5 text-base">
        <p>
          <strong>Butuh bantuan?</strong>{' '}
          {contact ? (
            <>
              Hubungi {contact.name}
              {contact.phone && (
                <>
                  , <Phone number={contact.phone} />
                </>
              )}
              .
            </>
          ) : (
            'Hubungi pengelola kepegawaian pada OPD Anda.'
          )}
        </p>
        <p className="flex flex-wrap gap-x-5">
          <a
            href="/bantuan"
            className="inline-flex min-h-12 items-center text-action-800 underline underline-offset-4"
          >
            Panduan singkat
          </a>
          <a
            href="/privasi"
            className="inline-flex min-h-12 items-center text-action-800 underline underline-offset-4"
          >
            Pelindungan data pribadi
          </a>
        </p>
      </div>
    </footer>
  )
}
