import { useTexts } from '../text/text.tsx'

/** The extension's sign and name. */
export function Brand() {
  return (
    <span class="brand">
      <img src="/icons/32.png" width="20" height="20" alt="" />
      {useTexts()('extensionName')}
    </span>
  )
}
