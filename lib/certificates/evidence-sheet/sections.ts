import type { EvidenceSheetContent } from '#lib/certificates/evidence-sheet/content'
import type { Section } from '#lib/certificates/evidence-sheet/section'
import { aftermathSection } from '#lib/certificates/evidence-sheet/sections/aftermath-section'
import { annulmentSection } from '#lib/certificates/evidence-sheet/sections/annulment-section'
import { assuranceSection } from '#lib/certificates/evidence-sheet/sections/assurance-section'
import { documentsSection } from '#lib/certificates/evidence-sheet/sections/documents-section'
import { hashesSection } from '#lib/certificates/evidence-sheet/sections/hashes-section'
import { identificationSection } from '#lib/certificates/evidence-sheet/sections/identification-section'
import { markSection } from '#lib/certificates/evidence-sheet/sections/mark-section'
import { pledgeSection } from '#lib/certificates/evidence-sheet/sections/pledge-section'
import { registerSection } from '#lib/certificates/evidence-sheet/sections/register-section'
import { signerSection } from '#lib/certificates/evidence-sheet/sections/signer-section'
import { timesSection } from '#lib/certificates/evidence-sheet/sections/times-section'

const ORDER = [
  signerSection,
  pledgeSection,
  timesSection,
  identificationSection,
  markSection,
  aftermathSection,
  annulmentSection,
  documentsSection,
  hashesSection,
  registerSection,
  assuranceSection,
]

/** The sheet from top to bottom: people and acts first, then what a machine checks, then how far it reaches. */
export function evidenceSections(content: EvidenceSheetContent): Section[] {
  return ORDER.map((section) => section(content))
}
