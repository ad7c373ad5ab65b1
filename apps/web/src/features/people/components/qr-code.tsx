import { useEffect, useState } from 'react'

/** A text as a code for a phone's camera: dark on white in every theme, because cameras want it so. Drawn here, sent nowhere. */
export const QrCode = ({ text, label, className }: { text: string; label: string; className?: string | undefined }) => {
  const [image, setImage] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    void import('qrcode').then(async (qr) => {
      const svg = await qr.toString(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
      if (wanted) setImage(`data:image/svg+xml,${encodeURIComponent(svg)}`)
    })
    return () => {
      wanted = false
    }
  }, [text])
  return image ? (
    <img src={image} alt={label} className={className} />
  ) : (
    <span className={className} aria-hidden="true" />
  )
}
