import { Button } from '@strideloom/ui/control/button.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useSignOut } from '../leave.ts'

/** "Signed in as …", and the way out. */
export const SignOutLink = ({ name }: { name: string }) => {
  const signOut = useSignOut()
  return (
    <>
      Signed in as {name}.{' '}
      <Button
        look="quiet"
        onClick={async () => {
          const failure = await signOut()
          if (failure) showToast({ sentence: failure })
        }}
      >
        Sign out
      </Button>
    </>
  )
}
