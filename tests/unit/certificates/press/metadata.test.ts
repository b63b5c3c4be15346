import { describe, expect, test } from 'vitest'
import { certificateFactory } from '#tests/factories/certificate-content'
import { pdfAProblems } from '#tests/factories/pdf-a/problems'
import { objectsOf } from '#tests/factories/pdf-objects'
import { informationOf } from '#tests/factories/pdf-tools'
import { printed } from '#tests/factories/printed'

const entitled = (title: string) => printed(certificateFactory({ title }))

function packetOf(pdf: Uint8Array): string {
  const objects = objectsOf(pdf)
  return objects.stream(objects.dictionary(objects.trailer['/Root'])['/Metadata']).bytes.toString('utf8')
}

describe('what a document says about itself', () => {
  test.each([
    ['Pakta <Integritas> & "Netralitas"', 'Pakta <Integritas> & "Netralitas"'],
    ["Pakta (ber-'kurung') \\ 中村 😀", "Pakta (ber-'kurung') \\ 中村 😀"],
    ['þÿ Pakta', 'þÿ Pakta'],
    ['Pakta\u0000\u0007Integritas\ud800\uffff', 'Pakta  Integritas\ufffd '],
  ])('%j is its title, in both places', async (title, shown) => {
    const pdf = await entitled(title)
    expect(informationOf(pdf)).toContain(`${shown} – Siti Nurhaliza Ramadhani`)
    const escaped = shown.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    expect(packetOf(pdf)).toContain(`<rdf:li xml:lang="x-default">${escaped} – Siti`)
    expect(pdfAProblems(pdf)).toEqual([])
  })

  test('its language is Indonesian', async () => {
    const pdf = await entitled('Pakta')
    const objects = objectsOf(pdf)
    expect(objects.dictionary(objects.trailer['/Root'])['/Lang']).toBe('u:id-ID')
    expect(packetOf(pdf)).toContain('<dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>')
  })

  test('two editions are told apart by their identifiers', async () => {
    const [one, two] = [
      objectsOf(await printed(certificateFactory())).trailer['/ID'],
      objectsOf(await printed(certificateFactory({ edition: 2 }))).trailer['/ID'],
    ]
    expect(one).not.toEqual(two)
  })
})
