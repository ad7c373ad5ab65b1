import { painNow } from '@strideloom/domain/logs/pain-now.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'

/** What the pain that was told asks for, with its number; nothing while it is within what may be. */
export const PainVerdict = ({ pain }: { pain: number | null }) => {
  const { act, says } = painNow(pain)
  if (act === 'go-on') return null
  return (
    <Notice kind={act === 'stop' ? 'block' : act === 'ease' ? 'warn' : 'info'} announce>
      {says}
    </Notice>
  )
}
