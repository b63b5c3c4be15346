/** Above every page of evaluation mode, because real officials are named in the sample texts. */
export function SampleBanner() {
  return (
    <p className="bg-warn-100 px-4 py-1.5 text-center font-semibold text-sm text-warn-700">
      Data contoh – tidak berlaku
    </p>
  )
}
