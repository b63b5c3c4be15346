import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures'
import {
  type Ceremony,
  findRegion,
  findStaff,
  readCeremonies,
  type SampleEmployee,
  type SampleRegion,
} from '#e2e/sample'
import { drawSignature } from '#e2e/steps/draw'
import { expectSealedAndSound, fold, readPdfRunning } from '#e2e/steps/read-pdf'
import { signInEmployee, signInStaff } from '#e2e/steps/sign-in'
import { readCode, signPledge } from '#e2e/steps/sign-pledge'

/** DIY's witness is the Governor, for all agencies; elsewhere the head of the agency witnesses (the source's rule). */
const regionWitness = new Set(['diy-pemda-2023'])
const kindsOfPosition = ['STRUKTURAL', 'FUNGSIONAL', 'PELAKSANA']

/** Each project has signers of its own. */
const numberOf = (project: string) => (project === 'phone' ? 0 : 1)

/** Whose head is no real official, so that the page may stand in README.md. */
const isWhollySynthetic = ({ id }: Ceremony) => id === 'sukabumi-setda-2024'

/** One employee of each kind (in Dumai also of each position kind), others per project so that nobody signs twice. */
function pickSigners(region: SampleRegion, ceremony: Ceremony, project: number): SampleEmployee[] {
  const opd = region.employees[0]?.opd
  const ofOpd = region.employees.filter((employee) => employee.opd === opd && /^\d+$/.test(employee.number))
  const byKind = ceremony.signatories.kinds.map((kind) =>
    ofOpd.filter((person) => person.employmentKind === kind),
  )
  const byPosition = region.id.startsWith('dumai')
    ? kindsOfPosition.map((kind) => ofOpd.filter(({ positionKind }) => positionKind === kind).slice(4))
    : []
  return [...byKind, ...byPosition].flatMap((people) => people[project] ?? [])
}

async function download(page: Page, name: RegExp, folder: string): Promise<string> {
  const arriving = page.waitForEvent('download')
  await page.getByRole('link', { name }).first().click()
  const file = await arriving
  const path = join(folder, `${Date.now()}-${file.suggestedFilename()}`)
  await file.saveAs(path)
  return path
}

function expectOwnWords(text: string, ceremony: Ceremony): void {
  for (const point of ceremony.points) expect(text).toContain(fold(point))
  for (const { citation } of ceremony.legalBasis) expect(text).toContain(fold(citation))
  expect(text).toContain(ceremony.title.toUpperCase())
  expect(text).toContain('CONTOH – TIDAK BERLAKU')
}

for (const ceremony of readCeremonies()) {
  test.describe
    .serial(`${ceremony.region.name}: dari penandatanganan sampai himpunan`, () => {
      const codes: string[] = []
      /** The witness's full title at the time of the act, as the head's page names it. */
      let title = ''

      test('setiap jenis pegawai menandatangani dan memegang pakta bersegel', async ({
        openPage,
      }, testInfo) => {
        test.setTimeout(240_000)
        const region = findRegion(ceremony.id)
        const signers = pickSigners(region, ceremony, numberOf(testInfo.project.name))
        expect(new Set(signers.map(({ employmentKind }) => employmentKind))).toEqual(
          new Set(ceremony.signatories.kinds),
        )
        for (const signer of signers) {
          const page = await openPage()
          const code = await signPledge(page, signer, ceremony, testInfo.project.use.hasTouch ?? false)
          codes.push(code)
          const file = await download(page, /Unduh PDF/, testInfo.outputPath())
          expectSealedAndSound(file)
          expectOwnWords(readPdfRunning(file), ceremony)
          await page.reload()
          await expect(page.getByRole('heading', { name: 'Pakta telah ditandatangani' })).toBeVisible()
          expect(await readCode(page)).toBe(code)
          await page.context().close()
        }
      })

      test('saksi menyaksikan dan kepala menyerahkan', async ({ openPage }, testInfo) => {
        const region = findRegion(ceremony.id)
        const opd = region.employees[0]?.opd ?? ''
        const hasTouch = testInfo.project.use.hasTouch ?? false
        const head = findStaff(region, 'OPD_HEAD', opd)
        const witness = regionWitness.has(ceremony.id) ? findStaff(region, 'REGION_WITNESS') : head
        const page = await openPage()
        await signInStaff(page, witness, /\/opd/)
        await expect(page.getByText(/dari \d+ wajib menandatangani/).first()).toBeVisible()
        if (isWhollySynthetic(ceremony)) {
          await page.screenshot({ path: `test-results/screenshots/opd-${testInfo.project.name}.png` })
        }
        const office = regionWitness.has(ceremony.id) ? /^Gubernur / : /^(Plt\. )?(Kepala|Sekretaris) /
        title = fold((await page.getByText(office).first().textContent()) ?? '')
        await page.getByRole('button', { name: 'Tanda tangani sebagai saksi' }).click()
        await drawSignature(page, hasTouch)
        await page.getByRole('button', { name: 'Bubuhkan tanda tangan saksi' }).click()
        await expect(page.getByText(/Tanda tangan Anda telah dibubuhkan/)).toBeVisible()
        const headPage = witness === head ? page : await openPage()
        if (headPage !== page) await signInStaff(headPage, head, /\/opd/)
        const name = `Serahkan ke ${ceremony.region.bkdName}`
        await headPage.goto('/opd')
        await headPage.getByRole('button', { name, exact: true }).click()
        await headPage
          .getByRole('dialog')
          .getByRole('button', { name: /^Ya, serahkan/ })
          .click()
        await expect(headPage.getByText(`Menunggu ${ceremony.region.bkdName}`).first()).toBeVisible()
      })

      test('BKD menerima dan mengunduh himpunan yang dapat diperiksa', async ({ openPage }, testInfo) => {
        const region = findRegion(ceremony.id)
        const page = await openPage()
        await signInStaff(page, findStaff(region, 'BKD_OFFICER'), /\/bkd/)
        await page.getByRole('button', { name: 'Terima penyerahan' }).first().click()
        await expect(page.getByRole('heading', { name: 'Penyerahan menunggu diterima (0)' })).toBeVisible()
        const file = await download(page, /Unduh himpunan pakta/, testInfo.outputPath())
        expectSealedAndSound(file)
        const text = readPdfRunning(file)
        expectOwnWords(text, ceremony)
        const compact = text.replaceAll('-', '').replaceAll(' ', '')
        for (const code of codes) expect(compact).toContain(code)
        expect(text).toContain('Mengetahui,')
        expect(text).toContain(title)
      })

      test('siapa pun dapat memeriksa kodenya, dan pegawai memegang edisi yang disaksikan', async ({
        page,
        openPage,
      }, testInfo) => {
        for (const code of codes) {
          await page.goto(`/verifikasi/${code}`)
          await expect(page.getByText('Berlaku', { exact: true })).toBeVisible()
          await expect(page.getByText(`Diketahui ${title}, `)).toBeVisible()
        }
        const [signer] = pickSigners(findRegion(ceremony.id), ceremony, numberOf(testInfo.project.name))
        if (!signer) throw new Error('no signer')
        const own = await openPage()
        await signInEmployee(own, signer)
        const file = await download(own, /Unduh PDF/, testInfo.outputPath())
        expectSealedAndSound(file)
        const text = readPdfRunning(file)
        expectOwnWords(text, ceremony)
        expect(text).toContain('Mengetahui,')
        expect(text).toContain('Edisi 2')
      })
    })
}
