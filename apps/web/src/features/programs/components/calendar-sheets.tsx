import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { sentenceOf } from '../../../lib/server-error.ts'
import { useEndAddress, type useMakeAddress } from '../calendar-hooks.ts'

/** A new address ends the old one, so it is asked once. */
export const NewAddressSheet = ({
  address,
  onClose,
}: {
  address: ReturnType<typeof useMakeAddress>
  onClose: () => void
}) => (
  <Sheet
    open
    onClose={onClose}
    title="Make a new address?"
    trouble={address.isError && <Trouble title="No address was made." error={address.error} />}
    footer={
      <>
        <Button onClick={onClose}>Keep this one</Button>
        <Button look="main" busy={address.isPending} onClick={() => address.make(onClose)}>
          Make a new address
        </Button>
      </>
    }
  >
    <p>The old one ends at once: every calendar that follows it gets nothing more. What you chose goes on.</p>
  </Sheet>
)

/** It cannot be had back, so it is asked once. */
export const EndAddressSheet = ({ onClose }: { onClose: () => void }) => {
  const end = useEndAddress()
  return (
    <Sheet
      open
      onClose={onClose}
      title="End this address?"
      trouble={end.isError && <Trouble title="The address still stands." error={end.error} />}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button
            look="danger"
            busy={end.isPending}
            onClick={() =>
              end.mutate(undefined, {
                onSuccess: () => {
                  onClose()
                  showToast({ sentence: 'The address has ended.' })
                },
              })
            }
          >
            End it
          </Button>
        </>
      }
    >
      <p>Calendars that follow it get nothing more. Take it out of them too: some keep showing what they had.</p>
    </Sheet>
  )
}

const Trouble = ({ title, error }: { title: string; error: unknown }) => (
  <Notice kind="block" announce title={title}>
    {sentenceOf(error)}
  </Notice>
)
