import type { Identification } from '#lib/certificates/content'
import type { EvidenceSheetContent } from '#lib/certificates/evidence-sheet/content'
import { fact, type Section } from '#lib/certificates/evidence-sheet/section'

/** PP 71/2019 art. 60(2)(b), said of the signing and not of this sheet. */
const SIGNATURE =
  'Tanda tangan elektronik tidak tersertifikasi (PP 71/2019 Pasal 60 ayat (2) huruf b), tanpa sertifikat elektronik dari PSrE.'

const IDENTITY: Record<Identification, string> = {
  CODE: 'Bertumpu pada kode pribadi. Siapa pun yang mengetahui kode itu dapat memakainya; karena itu penerbit dan cara penyampaiannya disebutkan di atas.',
  SLIP: 'Bertumpu pada slip pribadi. Siapa pun yang memegang slip itu dapat memakainya; karena itu penerbit dan cara penyampaiannya disebutkan di atas.',
  SSO: 'Bertumpu pada akun masuk tunggal pemerintah daerah; kekuatannya sebesar kekuatan akun tersebut.',
  DESK: 'Bertumpu pada pemeriksaan petugas di meja layanan yang disebutkan di atas.',
}

const PROVES =
  'Bahwa catatan di atas ada dalam arsip pada saat lembar ini dicetak, kapan server menerimanya, dan bahwa data yang masih tersimpan cocok dengan sidiknya, kecuali bila disebutkan lain.'
const PROVES_NOT =
  'Siapa yang memegang perangkat pada saat itu, dan apakah jam perangkat benar. Lembar ini bukan pakta dan tidak menggantikan pakta bersegel.'
const MOMENT =
  'Lembar ini menyatakan keadaan pada saat dicetak. Kejadian sesudahnya, misalnya pembatalan, hanya terlihat pada alamat verifikasi atau lembar yang lebih baru.'

function integrity({ seal, region }: EvidenceSheetContent): string {
  if (seal.kind === 'PSRE') return `Dilindungi segel elektronik ${region.governmentName}.`
  if (seal.kind === 'OWN')
    return `Dilindungi sertifikat digital ${seal.issuer}; bukan segel elektronik dari PSrE.`
  return 'Segel uji coba; dokumen contoh, tidak berlaku.'
}

/** How far all this reaches: what the sheet proves and what it does not. */
export function assuranceSection(content: EvidenceSheetContent): Section {
  return {
    title: 'Kekuatan dan batas pembuktian',
    facts: [
      fact('Jenis tanda tangan', SIGNATURE),
      fact('Identitas', IDENTITY[content.identification.by]),
      fact('Keutuhan lembar ini', integrity(content)),
      fact('Yang dibuktikan', PROVES),
      fact('Yang tidak dibuktikan', PROVES_NOT),
      fact('Saat pencetakan', MOMENT),
    ],
  }
}
