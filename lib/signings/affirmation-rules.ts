/**
 * What stands above the button of the signing page (PP 71/2019 art. 62: the signer approves the content, and knows that
 * nothing changes afterwards). Evidence sheets quote it for signings already made: other words come beside these, with
 * the day from which they were shown, never in their place.
 */
export const AFFIRMATION =
  'Saya telah membaca, memahami, dan menyetujui isi pakta ini. Setelah dikirim, pakta tidak dapat diubah.'
