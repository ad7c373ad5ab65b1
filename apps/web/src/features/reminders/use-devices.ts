import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { type CanPush, canPush, ownHash, startPush, stopPush } from '../../lib/device/push-device.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

/** How it is with push on this device: `on` only where the server knows of it too. */
export type PushHere = 'asking' | Exclude<CanPush, 'yes'> | 'blocked' | 'off' | 'on'

type Here = { permission: NotificationPermission; hash: string | null }

const listOptions = () => trpc.reminders.devices.list.queryOptions()
const listChanged = () => queryClient.invalidateQueries(listOptions())

/** The devices of this account, and this one among them. */
export const useDevices = () => {
  const can = canPush()
  const { data } = useQuery(listOptions())
  const [here, setHere] = useState<Here | null>(null)
  const look = useCallback(async () => {
    if (can === 'yes') setHere({ permission: Notification.permission, hash: await ownHash() })
  }, [can])
  useEffect(() => {
    void look()
    // Allowed or blocked in the browser's settings meanwhile.
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [look])

  const changed = async () => {
    await Promise.all([look(), listChanged()])
  }
  const start = useMutation({ mutationFn: startPush, networkMode: 'always', onSettled: changed })
  const remove = useMutation(trpc.reminders.devices.remove.mutationOptions({ networkMode: 'always' }))

  const devices = data?.devices ?? []
  const own = devices.find(({ hash }) => hash === here?.hash)
  const others = devices.filter((one) => one !== own)
  const drop = async (ids: readonly string[]) => {
    for (const id of ids) await remove.mutateAsync({ id })
  }
  const state = (): PushHere => {
    if (can !== 'yes') return can
    if (!here || !data) return 'asking'
    if (here.permission === 'denied') return 'blocked'
    return own && here.permission === 'granted' ? 'on' : 'off'
  }
  return {
    here: state(),
    /** How many devices get messages, this one among them. */
    count: data ? devices.length : null,
    others: others.length,
    start,
    isBusy: start.isPending || remove.isPending,
    error: remove.error,
    stop: async () => {
      await drop(own ? [own.id] : []).catch(() => undefined)
      await stopPush().catch(() => undefined)
      await changed()
    },
    stopOthers: async () => {
      await drop(others.map(({ id }) => id)).catch(() => undefined)
      await changed()
    },
  }
}
